using Abtamim.Channels.Tests.Contract;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>WhatsApp keeps the contract, with buttons.</summary>
public sealed class WhatsAppTests : ChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await WhatsAppHarness.StartAsync();
}

/// <summary>WhatsApp keeps the contract without them.</summary>
public sealed class WhatsAppWithoutButtonsTests : ChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await WhatsAppHarness.StartAsync(("WhatsApp:Buttons", "false"));
}
