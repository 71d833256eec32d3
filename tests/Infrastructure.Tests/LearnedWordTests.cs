using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Understanding.Learning;
using Abtamim.Infrastructure.Reference;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold for customers' own words on every database.</summary>
public abstract class LearnedWordTests(ITestDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 11, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public async Task Lesson_WhenItIsKept_IsKnownToEveryHost()
    {
        var database = await databases.CreateAsync();
        await using var one = await Engine.CreateAsync(database);
        await using var other = await Engine.CreateAsync(database);
        Assert.Empty((await WordsAsync(other)).KeptOf("CUS-001"));

        await SaveAsync(one, Lesson("رز", "SEL", 7), Lesson("قهوه", "COF", 7));

        foreach (var host in new[] { one, other })
        {
            var words = await WordsAsync(host);
            Assert.Equal(["SEL", "COF"], words.KeptOf("CUS-001").Select(kept => kept.Word.Sku.Value));
            Assert.Equal("SEL", words.Of("CUS-001").Find("رز")?.Sku.Value);
            Assert.Null(words.Of("CUS-002").Find("رز"));
            Assert.Equal(Now, words.KeptOf("CUS-001")[0].LearnedAt);
        }
    }

    [Fact]
    public async Task Lesson_WhenItIsRepeatedOrAnother_CountsOrBeginsAnew()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());

        await SaveAsync(engine, Lesson("رز", "SEL", 7));
        await SaveAsync(engine, Lesson("رز", "SEL", 8));
        Assert.Equal(2, Assert.Single((await WordsAsync(engine)).KeptOf("CUS-001")).Word.Times);

        await SaveAsync(engine, Lesson("رز", "BAS", 9));
        var word = Assert.Single((await WordsAsync(engine)).KeptOf("CUS-001")).Word;
        Assert.Equal(("BAS", 1), (word.Sku.Value, word.Times));
    }

    [Fact]
    public async Task Word_WhenItIsTakenBack_IsGoneAndSaysByWhom()
    {
        var database = await databases.CreateAsync();
        await using var one = await Engine.CreateAsync(database);
        await using var other = await Engine.CreateAsync(database);
        await SaveAsync(one, Lesson("رز", "SEL", 7));
        var kept = Assert.Single((await WordsAsync(other)).KeptOf("CUS-001"));
        var decision = new Decision();
        decision.TakeBack(kept, "staff:Sara");
        decision.TakeBack(kept, "staff:Omar");

        await SaveAsync(other, decision);

        Assert.Empty((await WordsAsync(one)).KeptOf("CUS-001"));
        Assert.Equal(1, await one.ScalarAsync("SELECT COUNT(*) FROM learned_words WHERE retired_by = 'staff:Sara' AND retired_at IS NOT NULL"));

        await SaveAsync(one, Lesson("رز", "SEL", 9));
        Assert.Equal(1, Assert.Single((await WordsAsync(other)).KeptOf("CUS-001")).Word.Times);
    }

    [Fact]
    public async Task Words_WhenThePriceListIsImportedAnew_Stay()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await SaveAsync(engine, Lesson("رز", "SEL", 7));
        await WordsAsync(engine);

        await engine.WithCompanyAsync();

        Assert.Single((await WordsAsync(engine)).KeptOf("CUS-001"));
    }

    private static Decision Lesson(string wording, string sku, long cause)
    {
        var decision = new Decision();
        decision.Learn(new Lesson("CUS-001", wording, wording, new Sku(sku), cause));
        return decision;
    }

    private static async Task SaveAsync(Engine engine, params Decision[] decisions)
    {
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        await LearnedWordStore.SaveAsync(session.Sql, decisions, Now, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }

    private static async Task<CustomerWords> WordsAsync(Engine engine)
    {
        await using var session = await engine.Database.ReadAsync(CancellationToken.None);
        return (await engine.Get<ReferenceData>().CurrentAsync(session, CancellationToken.None)).Words;
    }
}

public sealed class LearnedWordsOnSqlite(SqliteDatabases databases) : LearnedWordTests(databases), IClassFixture<SqliteDatabases>;

public sealed class LearnedWordsOnPostgreSql(PostgreSqlDatabases databases) : LearnedWordTests(databases), IClassFixture<PostgreSqlDatabases>;
