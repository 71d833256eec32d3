using System.Collections.Concurrent;
using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold for turns on every database.</summary>
public abstract class TurnTests(ITestDatabases databases)
{
    [Fact]
    public async Task Turns_WhenManyConversationsWriteAtOnce_KeepEachInOrder()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync(20);
        await engine.StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 20).Select(async chat =>
        {
            for (var number = 0; number < 15; number++)
                await engine.WriteAsync(Company.Chat(chat), $"{number}");
        }));

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 300);
        var expected = Enumerable.Range(0, 15).Select(number => $"re: {number}").ToList();
        for (var chat = 1; chat <= 20; chat++)
        {
            Assert.Equal(expected, engine.Web.TextsTo(Company.Chat(chat)));
            Assert.Equal(30, await engine.ScalarAsync("SELECT value FROM counters WHERE name = $1", "chat:" + Company.Chat(chat)));
        }
    }

    [Fact]
    public async Task Turns_WhenTwoHostsShareADatabase_HandleEachMessageOnceAndInOrder()
    {
        var database = await databases.CreateAsync();
        await using var one = await (await Engine.CreateAsync(database)).WithCompanyAsync(10);
        await using var other = await Engine.CreateAsync(database);
        await one.StartAsync();
        await other.StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 10).Select(async chat =>
        {
            for (var number = 0; number < 20; number++)
                await (number % 2 == 0 ? one : other).WriteAsync(Company.Chat(chat), $"{number}");
        }));

        await Engine.UntilAsync(async () => await one.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 200);
        for (var chat = 1; chat <= 10; chat++)
        {
            var said = await one.TextsAsync("SELECT content FROM outbox WHERE conversation = $1 ORDER BY seq", Company.Chat(chat));
            Assert.Equal(20, said.Count);
            for (var number = 0; number < 20; number++)
                Assert.Contains($"\"re: {number}\"", said[number], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Turn_WhenItAlwaysFails_IsSetAsideToldAndPassed()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (turn, _) =>
        {
            if (turn.Message.Text == "poison")
                throw new InvalidOperationException("It is poison.");
        };
        await engine.StartAsync();

        foreach (var text in new[] { "before", "poison", "after" })
            await engine.WriteAsync(Company.Chat(1), text);
        await engine.WriteAsync(Company.Chat(2), "other");

        await Engine.UntilAsync(() => engine.Web.TextsTo(Company.Chat(1)).Count() == 3);
        var texts = engine.Web.TextsTo(Company.Chat(1)).ToList();
        Assert.Equal("re: before", texts[0]);
        Assert.Equal(Wording.In(Language.English).Trouble().Text, texts[1]);
        Assert.Equal("re: after", texts[2]);
        Assert.Equal(["re: other"], engine.Web.TextsTo(Company.Chat(2)));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Dead' AND attempts = 3"));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks WHERE kind = 'DeadLetter' AND party = 'customer:CUS-001'"));
    }

    [Fact]
    public async Task Turn_WhenItFailsOnce_IsTriedAgainAndNothingOvertakesIt()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        var failures = 0;
        engine.Desk.OnTurn = (turn, _) =>
        {
            if (turn.Message.Text == "1" && Interlocked.Increment(ref failures) <= 2)
                throw new InvalidOperationException("Not yet.");
        };
        await engine.StartAsync();

        foreach (var text in new[] { "0", "1", "2" })
            await engine.WriteAsync(Company.Chat(1), text);

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 3);
        Assert.Equal(["re: 0", "re: 1", "re: 2"], engine.Web.TextsTo(Company.Chat(1)));
        Assert.Equal(0, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status <> 'Done'"));
    }

    [Fact]
    public async Task Turn_WhenItFails_LeavesNothingBehind()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (turn, decision) =>
        {
            decision.Add(Orders.New(turn, $"draft:{turn.Message.Id}"));
            decision.Say(PartyRef.Staff("Sara"), _ => throw new InvalidOperationException("No words."));
        };
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Dead'") == 1);

        engine.Desk.OnTurn = (turn, decision) => decision.Add(Orders.New(turn, $"draft:{turn.Message.Id}"));
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM orders") == 1);

        // The failed attempts took numbers and gave them back.
        Assert.Equal(1001, await engine.ScalarAsync("SELECT number FROM orders"));
    }

    [Fact]
    public async Task DeadLetter_WhenReplayed_HasItsEffect()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (_, _) => throw new InvalidOperationException("Broken.");
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "hello");
        var letters = engine.Get<Domain.Messaging.IDeadLetters>();
        await Engine.UntilAsync(async () => (await letters.ListAsync(10, CancellationToken.None)).Count == 1);

        engine.Desk.OnTurn = (_, _) => { };
        var letter = (await letters.ListAsync(10, CancellationToken.None)).Single();
        Assert.Equal("hello", letter.Text);
        Assert.True(await letters.ReplayAsync(letter.Kind, letter.Id, CancellationToken.None));

        await Engine.UntilAsync(() => engine.Web.TextsTo(Company.Chat(1)).Contains("re: hello"));
        Assert.False(await letters.ReplayAsync(letter.Kind, letter.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Numbers_WhenManyOrdersAreMadeAtOnce_HaveNoGaps()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync(20);
        var failed = new ConcurrentDictionary<long, bool>();
        engine.Desk.OnTurn = (turn, decision) =>
        {
            decision.Add(Orders.New(turn, $"draft:{turn.Message.Id}"));

            // Every seventh fails the first time, after its number was taken.
            if (turn.Message.Id % 7 == 0 && failed.TryAdd(turn.Message.Id, true))
                decision.Reply(turn.Message.Conversation, Language.English, _ => throw new InvalidOperationException("Once."));
        };
        await engine.StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 20).Select(async chat =>
        {
            for (var number = 0; number < 10; number++)
                await engine.WriteAsync(Company.Chat(chat), "order");
        }));

        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM orders") == 200);
        Assert.Equal(1001, await engine.ScalarAsync("SELECT MIN(number) FROM orders"));
        Assert.Equal(1200, await engine.ScalarAsync("SELECT MAX(number) FROM orders"));
    }

    [Fact]
    public async Task TwoSuppliers_WhenTheyChangeOneOrderAtOnce_LoseNeitherChange()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync(12);
        engine.Desk.OnTurn = (turn, decision) => decision.Add(Orders.New(turn, "draft:1"));
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);

        // Members of staff of any number look at one order, and each says what it saw.
        engine.Desk.Needs = _ => new FactsNeeded(FactKinds.OpenOrders);
        engine.Desk.OnTurn = (turn, decision) =>
        {
            var file = turn.Facts.Orders.Single();
            decision.Add(new StaffTask(TaskKind.Conversation, turn.Message.Id, turn.Surroundings.Now)
            {
                Order = file.Order,
                Note = $"{file.Tasks.Count}",
            });
        };
        foreach (var name in Enumerable.Range(1, 8).Select(number => $"S{number}"))
            await engine.Get<IReferenceStore>().EnsureStaffAsync(name, Language.English, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, 8).SelectMany(number => Enumerable.Range(0, 5)
            .Select(_ => engine.WriteAsync($"web:staff:S{number}", "look"))));

        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 41);
        var seen = await engine.TextsAsync("SELECT note FROM tasks ORDER BY number");
        Assert.Equal(Enumerable.Range(0, 40).Select(count => $"{count}"), seen);
    }

    [Fact]
    public async Task State_WhenTheNextMessageComes_IsWhatTheLastLeft()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        var states = new ConcurrentQueue<ConversationState>();
        engine.Desk.OnTurn = (turn, _) => states.Enqueue(turn.State);
        await engine.StartAsync();

        await engine.WriteAsync(Company.Chat(1), "a");
        await engine.WriteAsync(Company.Chat(1), "b");

        await Engine.UntilAsync(() => states.Count == 2);
        Assert.Equal([null, Language.English], states.Select(state => state.Language));
    }

    [Fact]
    public async Task Takeover_WhenOneConversationIsTaken_HoldsForAllOfTheParty()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        var taken = new ConcurrentQueue<string?>();
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Party.Role == Domain.Understanding.SpeakerRole.Staff)
                decision.HandOver(PartyRef.Customer("CUS-001"), turn.Message.Text == "take" ? "Sara" : null);
            else
                taken.Enqueue(turn.TakenOverBy);
        };
        await engine.StartAsync();

        await WriteAndWaitAsync(Company.Chat(1), "a");
        await WriteAndWaitAsync("web:staff:Sara", "take");
        await WriteAndWaitAsync(Company.Chat(1), "b");
        await WriteAndWaitAsync("whatsapp:+966511000001", "c");
        await WriteAndWaitAsync("web:staff:Sara", "give back");
        await WriteAndWaitAsync(Company.Chat(1), "d");

        Assert.Equal([null, "Sara", "Sara", null], taken);

        async Task WriteAndWaitAsync(string chat, string text)
        {
            var count = engine.Desk.Decided.Count;
            await engine.WriteAsync(chat, text);
            await Engine.UntilAsync(async () => engine.Desk.Decided.Count > count
                && await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Pending'") == 0);
        }
    }

    [Fact]
    public async Task Recipient_WhenTheyWroteSomewhere_IsReachedThere()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.Answers = false;
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Party.Role == Domain.Understanding.SpeakerRole.Staff)
                decision.Say(PartyRef.Customer("CUS-002"), wording => wording.Trouble());
        };
        await engine.StartAsync();

        await engine.WriteAsync("web:staff:Sara", "one");
        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 1);
        Assert.Equal("whatsapp:+966511000002", engine.WhatsApp.Sent[0].Conversation.Value);

        await engine.WriteAsync(Company.Chat(2), "here I am");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 2);
        await engine.WriteAsync("web:staff:Sara", "two");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        Assert.Equal(Company.Chat(2), engine.Web.Sent[0].Conversation.Value);
    }

    [Fact]
    public async Task UsualQuantities_WhenOrdersAreSaved_KeepCountAndLargest()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        var quantities = new Queue<decimal>([9m, 10m, 2.5m]);
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Message.Text == "order")
                decision.Add(Orders.New(turn, $"draft:{turn.Message.Id}", quantities.Dequeue()));
        };
        await engine.StartAsync();
        for (var number = 1; number <= 3; number++)
            await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 3);

        Facts? facts = null;
        engine.Desk.Needs = _ => new FactsNeeded(FactKinds.UsualQuantities | FactKinds.Credit | FactKinds.Orders);
        engine.Desk.OnTurn = (turn, _) => facts = turn.Facts;
        await engine.WriteAsync(Company.Chat(1), "look");
        await Engine.UntilAsync(() => facts is not null);

        Assert.Equal(new UsualQuantity(Company.Rice, "sack", 3, 10m), facts!.Usual.Single());
        Assert.Equal([1003, 1002, 1001], facts.Orders.Select(file => file.Order.Number));
        Assert.Equal(facts.Orders.Select(file => file.Order.Total).Total(Currency.Sar), facts.Credit!.OnOrder);
    }

    [Fact]
    public async Task Facts_WhenAStrangersOrderIsNamed_AreNotGiven()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (turn, decision) => decision.Add(Orders.New(turn, "draft:1"));
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);

        var seen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        engine.Desk.Needs = _ => new FactsNeeded(FactKinds.Orders, OrderNumber: 1001);
        engine.Desk.OnTurn = (turn, _) => seen[turn.Party.ToString()] = turn.Facts.Orders.Count;
        foreach (var chat in new[] { Company.Chat(1), Company.Chat(2), "web:supplier:SUP-1", "web:staff:Sara" })
            await engine.WriteAsync(chat, "look");

        await Engine.UntilAsync(() => seen.Count == 4);
        Assert.Equal(1, seen["customer:CUS-001"]);
        Assert.Equal(0, seen["customer:CUS-002"]);
        Assert.Equal(0, seen["supplier:SUP-1"]);
        Assert.Equal(1, seen["staff:Sara"]);
    }
}

public sealed class TurnsOnSqlite(SqliteDatabases databases) : TurnTests(databases), IClassFixture<SqliteDatabases>;

public sealed class TurnsOnPostgreSql(PostgreSqlDatabases databases) : TurnTests(databases), IClassFixture<PostgreSqlDatabases>;
