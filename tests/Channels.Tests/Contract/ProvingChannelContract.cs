using System.Net;

namespace Abtamim.Channels.Tests.Contract;

/// <summary>What must hold, besides, for a channel whose provider proves that a message is from it.</summary>
public abstract class ProvingChannelContract : ChannelContract
{
    [Fact]
    public async Task Message_WithoutProofOfItsSender_IsRefusedAndLeavesNoTrace()
    {
        await using var harness = await StartAsync();

        using var answer = await ((IProvingHarness)harness).DeliverForgedAsync();

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
        Assert.Empty(harness.Inbox.Kept);
    }
}
