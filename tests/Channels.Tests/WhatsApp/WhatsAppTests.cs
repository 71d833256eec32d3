using Abtamim.Channels.Tests.Contract;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>WhatsApp keeps the contract, with buttons.</summary>
public sealed class WhatsAppTests : ProvingChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await WhatsAppHarness.StartAsync();
}

/// <summary>WhatsApp keeps the contract without them.</summary>
public sealed class WhatsAppWithoutButtonsTests : ProvingChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await WhatsAppHarness.StartAsync(("WhatsApp:Buttons", "false"));
}
