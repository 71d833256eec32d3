using Abtamim.Domain.Conversations;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.Reference;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests.LanguageModels;

/// <summary>The whole road: a message, the grammar, a real server on loopback, the turn.</summary>
public sealed class ProposalRoadTests(SqliteDatabases databases) : IClassFixture<SqliteDatabases>
{
    private const string Text = "ابي خمسة اكياس رز وشوالين زعتر";

    [Theory]
    [InlineData("""{"intent":null,"lines":[{"part":1,"skus":["RIC-1"],"quantity":2,"unit":"sack","confidence":0.9}]}""", "RIC-1")]
    [InlineData("""{"intent":null,"lines":[{"part":1,"skus":["RIC-1"],"quantity":2000,"unit":"carton","confidence":0.9}]}""", "RIC-1")]
    [InlineData("""{"intent":"cancel","lines":[{"part":1,"skus":["RIC-999"],"quantity":2,"unit":"sack","confidence":1}]}""", null)]
    [InlineData("""{"intent":null,"lines":[{"part":7,"skus":["RIC-1"],"quantity":2,"unit":"sack","confidence":1}]}""", null)]
    [InlineData("""the customer wants rice at price 0""", null)]
    public async Task Order_WhateverTheModelAnswers_IsNoWorseForIt(string answer, string? offered)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => answer;

        var meaning = await ReadAsync(server);

        Assert.Single(server.Requests);
        Assert.Equal(Intent.PlaceOrder, meaning.Intent);
        Assert.Equal((Company.Rice, 5m), (meaning.Lines[0].Sku!.Value, meaning.Lines[0].Quantity!.Value));

        // A model's guess is asked about, not booked; the amount is what was said.
        Assert.Equal(offered, meaning.Lines[1].Sku?.Value);
        Assert.Equal(offered is null ? LineVerdict.Unknown : LineVerdict.AskWhether, Thresholds.Default.Judge(meaning.Lines[1]));
        Assert.Equal(2m, meaning.Lines[1].Quantity);
    }

    [Fact]
    public async Task Order_WhenTheModelIsDown_IsWhatTheGrammarReads()
    {
        await using var server = await ModelServer.StartAsync();
        server.Instead = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };

        var meaning = await ReadAsync(server);

        Assert.Equal([Company.Rice, null], meaning.Lines.Select(line => line.Sku));
    }

    /// <summary>What the desk decides on, after the message has gone the whole road.</summary>
    private async Task<Meaning> ReadAsync(ModelServer server)
    {
        await using var engine = await (await Engine.CreateAsync(
            await databases.CreateAsync(), null, ("Llm:Endpoint", server.Url), ("Llm:Model", "tested"))).WithCompanyAsync();
        await engine.Get<ReferenceData>().RefreshAsync(CancellationToken.None);
        var grammar = new OrderGrammar(engine.Get<ReferenceData>().Catalogue);
        var desk = new Desk(grammar, new ProposalReader(grammar));
        Meaning? meaning = null;
        engine.Desk.Reads = desk;
        engine.Desk.OnTurn = (turn, _) => meaning = turn.Reading.Meaning;
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), Text);
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        return meaning!;
    }
}
