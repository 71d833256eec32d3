using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What every inbox must hold.</summary>
public abstract class InboxTests(ITestDatabases databases)
{
    [Fact]
    public async Task Receive_WhenTheSameMessageComesFiveTimesAtOnce_KeepsItOnce()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());

        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => engine.WriteAsync(Company.Chat(1), "once", "same")));
        var again = await engine.WriteAsync(Company.Chat(1), "once", "same");

        Assert.Single(receipts, Receipt.Accepted);
        Assert.Equal(Receipt.Duplicate, again);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Receive_WhenTwoHostsGetTheSameMessages_KeepsEachOnce()
    {
        var database = await databases.CreateAsync();
        await using var one = await Engine.CreateAsync(database);
        await using var other = await Engine.CreateAsync(database);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).SelectMany(number => new[]
        {
            one.WriteAsync(Company.Chat(number % 7), "text", $"id-{number}"),
            other.WriteAsync(Company.Chat(number % 7), "text", $"id-{199 - number}"),
        }));

        Assert.Equal(200, receipts.Count(receipt => receipt == Receipt.Accepted));
        Assert.Equal(200, await one.ScalarAsync("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Receive_WhenChannelsUseTheSameId_KeepsBoth()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());

        Assert.Equal(Receipt.Accepted, await engine.WriteAsync("web:customer:CUS-001", "a", "1"));
        Assert.Equal(Receipt.Accepted, await engine.WriteAsync("telegram:77", "a", "1"));
    }

    [Fact]
    public async Task Receive_WhenOneConversationWritesOneAfterTheOther_KeepsTheOrder()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        for (var number = 0; number < 30; number++)
            await engine.WriteAsync(Company.Chat(1), $"m{number:00}");

        var texts = await engine.TextsAsync("SELECT text FROM inbox ORDER BY id");

        Assert.Equal(Enumerable.Range(0, 30).Select(number => $"m{number:00}"), texts);
    }

    [Theory]
    [InlineData(new[] { 'a', '\0', 'b' }, "a\uFFFDb")]
    [InlineData(new[] { 'a', '\uD800', 'b' }, "a\uFFFDb")]
    [InlineData(new[] { '\uDC00' }, "\uFFFD")]
    [InlineData(new[] { '\uD83C', '\uDF5A' }, "🍚")]
    [InlineData(new char[0], "")]
    public async Task Receive_WhenTheTextIsStrange_KeepsWhatCanBeKept(char[] letters, string kept)
    {
        var text = new string(letters);
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());

        Assert.Equal(Receipt.Accepted, await engine.WriteAsync(Company.Chat(1), text));

        Assert.Equal(kept, (await engine.TextsAsync("SELECT text FROM inbox")).Single());
    }

    [Fact]
    public async Task Receive_WhenTheTextIsVeryLong_KeepsAllOfIt()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());

        await engine.WriteAsync(Company.Chat(1), new string('ر', 100_000));

        Assert.Equal(100_000, await engine.ScalarAsync("SELECT LENGTH(text) FROM inbox"));
    }

    [Fact]
    public async Task Receive_WhenTheCallerHasGone_KeepsOrNotButNeverTwice()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        using var gone = new CancellationTokenSource();
        var message = new InboundMessage(new ConversationId(Company.Chat(1)), "id", new InboundContent.Text("text"));
        var first = engine.Inbox.ReceiveAsync(message, gone.Token);
        await gone.CancelAsync();
        try
        {
            await first;
        }
        catch (OperationCanceledException)
        {
            // It was not acknowledged: the provider sends it again.
        }

        await engine.Inbox.ReceiveAsync(message, CancellationToken.None);

        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Receive_WhenOneOfABatchCannotBeKept_FailsForItsCallerAlone()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await using (var session = await engine.Database.BeginAsync(CancellationToken.None))
        {
            // A database that refuses one text, as a full disk or a broken index might.
            var refuse = engine.Database.IsPostgreSql
                ? "ALTER TABLE inbox ADD CONSTRAINT no_bad CHECK (text <> 'bad')"
                : "CREATE TRIGGER no_bad BEFORE INSERT ON inbox WHEN NEW.text = 'bad' BEGIN SELECT RAISE(ABORT, 'bad'); END";
            await session.Sql.ExecuteAsync(refuse, [], CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        var calls = Enumerable.Range(0, 50).Select(number => engine.WriteAsync(Company.Chat(number), number == 25 ? "bad" : "good")).ToList();
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(calls));

        Assert.Equal(49, calls.Count(call => call.IsCompletedSuccessfully));
        Assert.Equal(49, await engine.ScalarAsync("SELECT COUNT(*) FROM inbox"));
    }
}

public sealed class InboxOnSqlite(SqliteDatabases databases) : InboxTests(databases), IClassFixture<SqliteDatabases>;

public sealed class InboxOnPostgreSql(PostgreSqlDatabases databases) : InboxTests(databases), IClassFixture<PostgreSqlDatabases>;
