using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>The whole road, from a received message to one that was sent.</summary>
public abstract class RoadTests(ITestDatabases databases)
{
    [Fact]
    public async Task Message_WhenReceived_IsAnsweredOverTheChannelInOrder()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await engine.WithCompanyAsync();
        await engine.StartAsync();

        for (var number = 1; number <= 5; number++)
            Assert.Equal(Receipt.Accepted, await engine.WriteAsync(Company.Chat(1), $"m{number}"));

        await Engine.UntilAsync(() => engine.Web.Sent.Count == 5);
        Assert.Equal(["re: m1", "re: m2", "re: m3", "re: m4", "re: m5"], engine.Web.TextsTo(Company.Chat(1)));
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Sent'") == 5);
    }

    [Fact]
    public async Task Transcript_WhenBothHaveSpoken_HasEveryPlaceOnce()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await engine.WithCompanyAsync();
        await engine.StartAsync();
        for (var number = 1; number <= 3; number++)
            await engine.WriteAsync(Company.Chat(2), $"سلام {number}");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 3);

        var entries = await engine.Get<ITranscript>().ReadAsync(new ConversationId(Company.Chat(2)), 0, 100, CancellationToken.None);
        var rest = await engine.Get<ITranscript>().ReadAsync(new ConversationId(Company.Chat(2)), 4, 100, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 6).Select(place => (long)place), entries.Select(entry => entry.Sequence));
        Assert.Equal(["سلام 1", "سلام 2", "سلام 3"], entries.Where(entry => entry.FromParty).Select(entry => entry.Text));
        Assert.Equal(3, entries.Count(entry => !entry.FromParty));
        Assert.Equal([5, 6], rest.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Stranger_WhenWriting_IsToldHowToRegister()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await engine.StartAsync();

        await engine.WriteAsync("whatsapp:+15550001", "hello");
        await engine.WriteAsync("whatsapp:+15550002", "سلام");

        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 2);
        Assert.Contains("Register", engine.WhatsApp.TextsTo("whatsapp:+15550001").Single(), StringComparison.Ordinal);
        Assert.Contains("تسجيل", engine.WhatsApp.TextsTo("whatsapp:+15550002").Single(), StringComparison.Ordinal);
        Assert.Empty(engine.Desk.Decided);
    }
}

public sealed class RoadOnSqlite(SqliteDatabases databases) : RoadTests(databases), IClassFixture<SqliteDatabases>;

public sealed class RoadOnPostgreSql(PostgreSqlDatabases databases) : RoadTests(databases), IClassFixture<PostgreSqlDatabases>;
