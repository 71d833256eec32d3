using System.Diagnostics;
using System.Net;
using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Testing.Hosting;

namespace Abtamim.Bot.Tests.Chat;

/// <summary>Reading a conversation over HTTP.</summary>
public sealed class ReadTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task Get_WhenNothingWasSaid_GivesNothing() => Assert.Empty(await desk.As("customer:CUS-001").ReadAsync());

    [Fact]
    public async Task Get_WhenAPlaceIsGiven_GivesWhatCameAfterIt()
    {
        var chat = desk.As("supplier:SUP-01");
        for (var number = 1; number <= 3; number++)
        {
            await chat.SayAsync($"{number}", "hello");
            await chat.WaitForAsync(_ => true, (2 * number) - 1);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], Places(await chat.ReadAsync()));
        Assert.Equal([5, 6], Places(await chat.ReadAsync(4)));
        Assert.Empty(await chat.ReadAsync(6));
        Assert.Empty(await chat.ReadAsync(long.MaxValue));
    }

    [Fact]
    public async Task Get_WhenItWaits_IsAnsweredOnceSomethingIsSaid()
    {
        var waiting = desk.Http.GetStringAsync(new Uri($"{Posts.Path}?contact=supplier:SUP-02&wait=30", UriKind.Relative));
        Assert.False(waiting.IsCompleted);
        var start = Stopwatch.GetTimestamp();

        await desk.As("supplier:SUP-02").SayAsync("1", "hello");

        Assert.Contains("hello", await waiting, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("contact=customer:CUS-001&after=-1")]
    [InlineData("contact=customer:CUS-001&after=x")]
    [InlineData("contact=customer:CUS-001&after=99999999999999999999")]
    [InlineData("contact=customer:CUS-001&wait=61")]
    [InlineData("contact=customer:CUS-001&wait=0.5")]
    [InlineData("contact=CUS-001")]
    [InlineData("after=1")]
    public async Task Get_WhenTheQuestionIsWrong_SaysWhatWouldBeRight(string query)
    {
        using var answer = await desk.Http.GetAsync(new Uri($"{Posts.Path}?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(await answer.DetailAsync());
    }

    private static IEnumerable<int> Places(IEnumerable<ChatMessage> messages) => messages.Select(message => (int)message.Seq);
}
