using Abtamim.Channels.Tests.Contract;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Telegram keeps the contract.</summary>
public sealed class TelegramTests : ProvingChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await TelegramHarness.StartAsync();
}
