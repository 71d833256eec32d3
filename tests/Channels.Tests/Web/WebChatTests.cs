using Abtamim.Channels.Tests.Contract;

namespace Abtamim.Channels.Tests.Web;

/// <summary>The web chat keeps the contract.</summary>
public sealed class WebChatTests : ChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await WebHarness.StartAsync();
}
