using System.Collections.Concurrent;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.LanguageModels;
using Abtamim.Infrastructure.Messaging.Preparing;
using Abtamim.Infrastructure.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold, on every database, for messages that something is prepared for before their turns.</summary>
public abstract class PreparationTests(ITestDatabases databases)
{
    private static readonly ProposalRequest Question = new("?", [], []);
    private static readonly ProposalOutcome.Made Answer = new([], new Proposal { Intent = "help" });

    [Fact]
    public async Task Message_WhenItWantsAProposal_IsDecidedWithIt()
    {
        var model = new ScriptedModel { Answer = (_, _) => Task.FromResult<ProposalOutcome>(Answer) };
        await using var engine = await StartAsync(model);

        await engine.WriteAsync(Company.Chat(1), "? unclear");

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        var decided = Assert.Single(engine.Desk.Decided);
        Assert.Equal("help", Assert.IsType<ProposalOutcome.Made>(decided.Prepared.Proposal).Proposal.Intent);
        Assert.Equal(["CUS-001"], model.Customers);
        Assert.Equal(0, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE preparing IS NOT NULL OR preparing_lease_until IS NOT NULL"));
    }

    [Fact]
    public async Task Message_WhenItIsClear_IsDecidedAtOnce()
    {
        var model = new ScriptedModel();
        await using var engine = await StartAsync(model);

        await engine.WriteAsync(Company.Chat(1), "clear");

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        Assert.Empty(model.Customers);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE prepared IS NULL AND preparing_since IS NULL"));
    }

    [Fact]
    public async Task Conversation_WhenAMessageIsBeingPrepared_WaitsInOrderAndAloneDoes()
    {
        var answered = new TaskCompletionSource<ProposalOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new ScriptedModel { Answer = (_, _) => answered.Task };
        await using var engine = await StartAsync(model);

        foreach (var text in new[] { "1", "? 2", "3", "4" })
            await engine.WriteAsync(Company.Chat(1), text);
        await Engine.UntilAsync(() => model.Customers.Count == 1);
        foreach (var text in new[] { "a", "b" })
            await engine.WriteAsync(Company.Chat(2), text);

        // The other conversation goes on, and the one that waits has not moved.
        await Engine.UntilAsync(() => engine.Web.TextsTo(Company.Chat(2)).Count() == 2);
        Assert.Equal(["re: 1"], engine.Web.TextsTo(Company.Chat(1)));

        answered.SetResult(Answer);
        await Engine.UntilAsync(() => engine.Web.TextsTo(Company.Chat(1)).Count() == 4);
        Assert.Equal(["re: 1", "re: ? 2", "re: 3", "re: 4"], engine.Web.TextsTo(Company.Chat(1)));
    }

    [Fact]
    public async Task Messages_WhenTheModelHangs_WaitNoLongerThanOneQuestion()
    {
        // One place, five conversations, and a model that never answers by itself.
        var model = new ScriptedModel
        {
            Answer = async (deadline, token) =>
        {
            await Task.Delay(deadline - TimeProvider.System.GetUtcNow(), TimeProvider.System, token);
            return new ProposalOutcome.None(NoProposal.TooLate);
        }
        };
        await using var engine = await StartAsync(model, new LanguageOptions { Timeout = TimeSpan.FromMilliseconds(400), Parallel = 1 });

        await Task.WhenAll(Enumerable.Range(1, 5).Select(chat => engine.WriteAsync(Company.Chat(chat), "? unclear")));

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 5);
        Assert.All(engine.Desk.Decided, message => Assert.Equal(new ProposalOutcome.None(NoProposal.TooLate), message.Prepared.Proposal));
        Assert.True(model.Customers.Count < 5, "Questions were asked one after the other, each with a time of its own.");
    }

    [Fact]
    public async Task Preparation_WhenItsHostIsGone_IsTakenOverAndTheLateAnswerIsNotTaken()
    {
        var database = await databases.CreateAsync();
        var late = new TaskCompletionSource<ProposalOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new LanguageOptions { Timeout = TimeSpan.FromSeconds(1.5) };
        var lost = new ScriptedModel { Answer = (_, _) => late.Task };
        await using var one = await StartAsync(lost, options, database);
        await one.WriteAsync(Company.Chat(1), "? unclear");
        await Engine.UntilAsync(() => lost.Customers.Count == 1);

        // Another host, after the lease of the first, which still has the message in hand.
        await using var other = await StartAsync(new ScriptedModel(), options, database);
        await Engine.UntilAsync(async () => await one.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 1);
        late.SetResult(Answer);
        await one.WriteAsync(Company.Chat(1), "next");

        await Engine.UntilAsync(async () => await one.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 2);
        var decided = one.Desk.Decided.Concat(other.Desk.Decided).Where(message => message.Text == "? unclear").ToList();
        Assert.Equal(new ProposalOutcome.None(NoProposal.TooLate), Assert.Single(decided).Prepared.Proposal);
        Assert.Equal(0, await one.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE prepared LIKE '%help%'"));
    }

    [Fact]
    public async Task Preparation_WhenTheHostStopsInTheMiddle_IsFreeAtOnce()
    {
        var database = await databases.CreateAsync();
        var model = new ScriptedModel
        {
            Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Answer;
        }
        };
        await using (var stopped = await StartAsync(model, database: database))
        {
            await stopped.WriteAsync(Company.Chat(1), "? unclear");
            await Engine.UntilAsync(() => model.Customers.Count == 1);
        }

        await using var next = await StartAsync(new ScriptedModel { Answer = (_, _) => Task.FromResult<ProposalOutcome>(Answer) }, database: database);

        await Engine.UntilAsync(() => next.Web.Sent.Count == 1);
        Assert.IsType<ProposalOutcome.Made>(Assert.Single(next.Desk.Decided).Prepared.Proposal);
    }

    [Fact]
    public async Task Preparation_WhenItFails_LeavesTheMessageToTheGrammar()
    {
        await using var engine = await StartAsync(new ScriptedModel { Answer = (_, _) => throw new InvalidOperationException("Broken.") });

        await engine.WriteAsync(Company.Chat(1), "? unclear");

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        Assert.Equal(new ProposalOutcome.None(NoProposal.GaveUp), engine.Desk.Decided.Single().Prepared.Proposal);
    }

    [Fact]
    public async Task Preparation_WhenHostsDiedOverItTooOften_IsLetGo()
    {
        var database = await databases.CreateAsync();
        var model = new ScriptedModel();
        await using var engine = await CreateAsync(model, database: database);
        await engine.WriteAsync(Company.Chat(1), "? unclear");
        await MarkAsync(engine, attempts: 3);

        await engine.StartAsync();

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        Assert.Empty(model.Customers);
        Assert.Equal(new ProposalOutcome.None(NoProposal.GaveUp), engine.Desk.Decided.Single().Prepared.Proposal);
    }

    [Fact]
    public async Task Preparation_WhenItTakesLongerThanALease_IsKeptByItsHost()
    {
        var model = new ScriptedModel
        {
            Answer = async (_, token) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, token);
                return Answer;
            },
        };
        await using var engine = await CreateAsync(
            model, new LanguageOptions { Timeout = TimeSpan.FromSeconds(20), Parallel = 3 }, null, ("Preparing:LongestLease", "00:00:00.300"));
        await engine.StartAsync();

        await engine.WriteAsync(Company.Chat(1), "? unclear");

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        Assert.Single(model.Customers);
        Assert.IsType<ProposalOutcome.Made>(engine.Desk.Decided.Single().Prepared.Proposal);
    }

    [Fact]
    public async Task Preparation_WhenThisHostHasNoModel_IsLetGo()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.Wants = Wants;
        await engine.WriteAsync(Company.Chat(1), "? wanted by a host that is gone");
        await MarkAsync(engine, attempts: 0);
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(2), "? wanted here");

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 2);
        Assert.Equal(
            [new ProposalOutcome.None(NoProposal.NotConfigured), null],
            engine.Desk.Decided.OrderBy(message => message.Id).Select(message => message.Prepared.Proposal));
    }

    [Fact]
    public async Task Message_WhenStaffHaveTheConversation_IsNotPrepared()
    {
        var model = new ScriptedModel();
        await using var engine = await StartAsync(model);
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Party.Role == Domain.Understanding.SpeakerRole.Staff)
                decision.HandOver(Domain.Parties.PartyRef.Customer("CUS-001"), "Sara");
        };
        await engine.WriteAsync(Company.Chat(1), "hello");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        await engine.WriteAsync("web:staff:Sara", "take");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 2);

        await engine.WriteAsync(Company.Chat(1), "? unclear");

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 3);
        Assert.Empty(model.Customers);
    }

    private static PreparationWanted.Proposal? Wants(IncomingMessage message) =>
        message.Text!.StartsWith('?') && message.Prepared.Proposal is null ? new PreparationWanted.Proposal(Question) : null;

    private static async Task MarkAsync(Engine engine, int attempts)
    {
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        await session.Sql.ExecuteAsync(
            "UPDATE inbox SET preparing = 'Proposal', preparing_since = $1, preparing_lease_until = $1, preparing_attempts = $2",
            [TimeProvider.System.GetUtcNow(), attempts], CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }

    private async Task<Engine> StartAsync(ScriptedModel model, LanguageOptions? options = null, string? database = null) =>
        await (await CreateAsync(model, options, database)).StartAsync();

    private async Task<Engine> CreateAsync(
        ScriptedModel model, LanguageOptions? options = null, string? database = null, params (string Key, string Value)[] settings)
    {
        var engine = await Engine.CreateAsync(
            database ?? await databases.CreateAsync(),
            null,
            services => services.AddSingleton<IPreparer>(new ProposalPreparer(model, options ?? new LanguageOptions())),
            [("Preparing:LeaseMargin", "00:00:00.500"), .. settings]);
        engine.Desk.Wants = Wants;
        return await engine.WithCompanyAsync();
    }

    /// <summary>A model that answers as the test says, and remembers for whom it was asked.</summary>
    private sealed class ScriptedModel : ILanguageModel
    {
        public Func<DateTimeOffset, CancellationToken, Task<ProposalOutcome>> Answer { get; init; } =
            (_, _) => Task.FromResult<ProposalOutcome>(new ProposalOutcome.None(NoProposal.TooLate));

        public ConcurrentQueue<string> Customers { get; } = new();

        public Task<ProposalOutcome> ProposeAsync(
            ProposalRequest request, string customer, DateTimeOffset deadline, CancellationToken cancellationToken)
        {
            Customers.Enqueue(customer);
            return Answer(deadline, cancellationToken);
        }
    }
}

public sealed class PreparationOnSqlite(SqliteDatabases databases) : PreparationTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PreparationOnPostgreSql(PostgreSqlDatabases databases) : PreparationTests(databases), IClassFixture<PostgreSqlDatabases>;
