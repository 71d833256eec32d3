using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding.Proposals;

/// <summary>The desk with a model at hand: when it wants a proposal, and what it reads with one.</summary>
public sealed class ProposedDeskTests
{
    private static readonly Surroundings Surroundings = new(
        DemoCatalogue.Products,
        PartyDirectory.Empty,
        new CompanyProfile("Abtamim", null, Currency.Sar, TimeZoneInfo.Utc, "SA"),
        new DeskPolicy(),
        new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));

    private readonly Desk _desk = new(Asked.Grammar, Asked.Reader);

    [Fact]
    public void Read_WhenWordsAreOpen_WantsAProposalOnce()
    {
        var first = Read("ابي 3 كراتين زعتر");
        var again = Read("ابي 3 كراتين زعتر", new ProposalOutcome.None(NoProposal.TooLate));

        var question = Assert.IsType<PreparationWanted.Proposal>(first.Wanted).Request;
        Assert.Equal("3 كراتين زعتر", Assert.Single(question.Parts).Text);
        Assert.Null(again.Wanted);
        Assert.Equivalent(first.Meaning!.Lines, again.Meaning!.Lines);
    }

    [Fact]
    public void Read_WhenAllIsClear_WantsNone() => Assert.Null(Read("ابي 3 كراتين بيبسي علب").Wanted);

    [Fact]
    public void Read_WhenNoModelIsAsked_WantsNone() =>
        Assert.Null(new Desk(Asked.Grammar).Read(Message("ابي 3 كراتين زعتر", null), PartyRef.Customer("C"), ConversationState.New, Surroundings).Wanted);

    [Fact]
    public void Read_WhenAProductIsProposed_AsksWhetherItIsMeant()
    {
        var question = Assert.IsType<PreparationWanted.Proposal>(Read("ابي 3 كراتين زعتر").Wanted).Request;
        var offered = question.Candidates[0].Sku;
        var proposal = new Proposal { Lines = [Asked.Line(1, offered.Value, confidence: 1)] };

        var line = Assert.Single(Read("ابي 3 كراتين زعتر", question.Answered(proposal)).Meaning!.Lines);

        Assert.Equal(offered, line.Sku);
        Assert.Equal(LineVerdict.AskWhether, Thresholds.Default.Judge(line));
        Assert.Equal((3m, "carton"), (line.Quantity, line.Unit));
    }

    private Abtamim.Domain.Conversations.Reading Read(string text, ProposalOutcome? outcome = null) =>
        _desk.Read(Message(text, outcome), PartyRef.Customer("C"), ConversationState.New, Surroundings);

    private static IncomingMessage Message(string text, ProposalOutcome? outcome) =>
        new(1, new ConversationId("web:customer:C"), text, null) { Prepared = new Prepared { Proposal = outcome } };
}
