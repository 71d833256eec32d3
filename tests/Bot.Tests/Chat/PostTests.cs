using System.Net;
using Abtamim.Bot.Tests.Fixtures;

namespace Abtamim.Bot.Tests.Chat;

/// <summary>Messages that are right, over HTTP and through the whole host.</summary>
public sealed class PostTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Theory]
    [InlineData("supplier:SUP-01", true)]
    [InlineData("supplier:SUP-12", false)]
    public async Task Post_WhenATextIsSent_IsAnsweredInTheSendersLanguage(string contact, bool inArabic)
    {
        var chat = desk.As(contact);

        Assert.Equal(HttpStatusCode.OK, await chat.SayAsync("1", "👍"));

        var answer = await chat.WaitForAsync(_ => true);
        Assert.Equal(inArabic, Posts.IsArabic(answer.Text!));
        Assert.Equal([("me", 1L, "👍"), ("desk", 2L, answer.Text)], (await chat.ReadAsync()).Select(message => (message.From, message.Seq, message.Text)));
    }

    [Fact]
    public async Task Post_WhenAButtonIsPressedThatNobodyOffered_IsAnsweredKindly()
    {
        var chat = desk.As("supplier:SUP-02");

        Assert.Equal(HttpStatusCode.OK, await chat.PressAsync("1", "po:999:delivered"));

        Assert.NotEmpty((await chat.WaitForAsync(_ => true)).Text!);
        Assert.Equal(("me", "po:999:delivered"), (await chat.ReadAsync()).Select(message => (message.From, message.Text)).First());
    }

    [Fact]
    public async Task Post_WhenTheSameMessageComesFiveTimesAtOnce_HasOneEffect()
    {
        var chat = desk.As("supplier:SUP-03");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.Http.PostTextAsync("supplier:SUP-03", "same", "hello")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var outcomes = await Task.WhenAll(answers.Select(answer => answer.StatusAsync()));
        Assert.Equal(["accepted", "duplicate", "duplicate", "duplicate", "duplicate"], outcomes.Order());

        // Whatever a repeat might have caused would have come before the answer to what is said later.
        await chat.WaitForAsync(_ => true);
        Assert.Equal(HttpStatusCode.OK, await chat.SayAsync("later", "good morning"));
        await chat.WaitForAsync(_ => true, after: 3);
        Assert.Equal([("me", 1L), ("desk", 2L), ("me", 3L), ("desk", 4L)], (await chat.ReadAsync()).Select(message => (message.From, message.Seq)));
    }

    [Fact]
    public async Task Post_WhenTwoContactsUseTheSameId_KeepsBoth()
    {
        Assert.Equal("accepted", await (await desk.Http.PostTextAsync("supplier:SUP-04", "1", "hello")).StatusAsync());
        Assert.Equal("accepted", await (await desk.Http.PostTextAsync("supplier:SUP-05", "1", "hello")).StatusAsync());
    }

    [Fact]
    public async Task Post_WhenManyAreSentAtOnce_GivesEveryMessageItsPlaceWithoutGaps()
    {
        var chat = desk.As("supplier:SUP-06");

        await Task.WhenAll(Enumerable.Range(1, 30).Select(number => chat.SayAsync($"{number}", $"hello {number}")));
        await chat.WaitForAsync(_ => true, after: 59);

        var all = await chat.ReadAsync();
        Assert.Equal(Enumerable.Range(1, 60).Select(place => (long)place), all.Select(message => message.Seq));
        Assert.Equal(30, all.Where(message => message.From == "me").Select(message => message.Text).Distinct().Count());
    }

    [Fact]
    public async Task Post_WhenAStaffNameIsNew_MakesItKnown()
    {
        Assert.Empty(await desk.As("staff:نورة").ReadAsync());
        Assert.Equal(HttpStatusCode.OK, await desk.As("staff:نورة").SayAsync("1", "صباح الخير"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("😀😀😀")]
    [InlineData("٠")]
    [InlineData("-5 cartons of rice")]
    [InlineData("1000000000000000000 cartons of pepsi")]
    [InlineData("99999999999999999999999999999999999999 كرتون")]
    [InlineData("\u0000\u0001\u0007\u001b[31m\u200f\u202e\uFEFF")]
    [InlineData("<script>alert(1)</script>'; DROP TABLE inbox; --")]
    public async Task Post_WhenTheTextIsOdd_IsAnsweredAllTheSame(string text)
    {
        var chat = desk.As("supplier:SUP-07");
        var before = (await chat.ReadAsync()).Count;

        Assert.Equal(HttpStatusCode.OK, await chat.SayAsync(Guid.NewGuid().ToString(), text));

        Assert.NotEmpty((await chat.WaitForAsync(_ => true, before)).Text!);
        Assert.Empty(desk.Errors.Entries);
    }

    [Fact]
    public async Task Post_WhenTheTextHasOneHundredThousandCharacters_IsKeptWholeAndAnsweredSoon()
    {
        var chat = desk.As("supplier:SUP-08");
        var text = string.Concat(Enumerable.Repeat("٥ كراتين بيبسي و", 100_000 / 16));

        Assert.Equal(HttpStatusCode.OK, await chat.SayAsync("1", text));

        await chat.WaitForAsync(_ => true, within: TimeSpan.FromSeconds(20));
        Assert.Equal(text, (await chat.ReadAsync())[0].Text);
        Assert.Empty(desk.Errors.Entries);
    }
}
