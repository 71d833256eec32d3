using System.Text.Json;
using Abtamim.Testing;
using Abtamim.Testing.Hosting;

namespace Abtamim.Bot.Tests.Commands;

/// <summary>The command line of the built host: what it writes and what it answers to whoever started it.</summary>
public sealed class CommandTests(CommandTests.Folder folder) : IClassFixture<CommandTests.Folder>
{
    [Fact]
    public async Task Import_WhenItIsRunAgain_ChangesNothing()
    {
        var files = Directory.GetFiles(Repository.DemoData, "*.csv");

        var (first, _) = await folder.RunAsync(["import", .. files, "--json"]);
        var (again, report) = await folder.RunAsync(["import", .. files, "--json"]);

        Assert.Equal((0, 0), (first, again));
        using var json = JsonDocument.Parse(report);
        Assert.True(json.RootElement.GetProperty("saved").GetBoolean());
        Assert.Equal(5, json.RootElement.GetProperty("files").GetArrayLength());
        foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
        {
            Assert.Equal((0, 0), (file.GetProperty("added").GetInt32(), file.GetProperty("changed").GetInt32()));
            Assert.True(file.GetProperty("unchanged").GetInt32() > 0);
        }
    }

    [Fact]
    public async Task Import_WhenARowIsBad_NamesLineAndColumnAndImportsNothing()
    {
        var file = folder.Write("bad.csv", "code,name,channel,address,language,delivery_address,credit_limit,payment_terms_days\nBAD-1,Shop,web,customer:BAD-1,en,Riyadh,much,30\n");

        var (code, output) = await folder.RunAsync("import", file);
        var (statement, said) = await folder.RunAsync("ledger", "statement", "customer:BAD-1");

        Assert.Equal(1, code);
        Assert.Contains("bad.csv", output, StringComparison.Ordinal);
        Assert.Contains("credit_limit", output, StringComparison.Ordinal);
        Assert.Contains("2", output, StringComparison.Ordinal);
        Assert.Equal((1, true), (statement, said.Contains("There is no customer:BAD-1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ledger_WhenNothingWasBooked_Balances()
    {
        var (code, output) = await folder.RunAsync("ledger", "trial-balance", "--json");

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("balanced").GetBoolean());
        Assert.Equal("SAR", json.RootElement.GetProperty("currency").GetString());
    }

    [Theory]
    [InlineData("staff:Omar", 2)]
    [InlineData("somebody", 2)]
    [InlineData("supplier:NOBODY", 1)]
    public async Task Statement_WhenThePartyHasNoAccount_SaysSo(string party, int expected)
    {
        var (code, output) = await folder.RunAsync("ledger", "statement", party);

        Assert.Equal(expected, code);
        Assert.Contains(party, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetters_WhenThereAreNone_AreNotReplayed()
    {
        Assert.Equal((0, true), await AnswersAsync("no dead letters", "dead-letters", "list"));
        Assert.Equal((0, true), await AnswersAsync("0", "dead-letters", "replay", "all"));
        Assert.Equal((1, true), await AnswersAsync("inbox:99", "dead-letters", "replay", "inbox:99"));
        Assert.Equal((2, true), await AnswersAsync("inbox:17, outbox:4, work:9 or all", "dead-letters", "replay", "letterbox:1"));
    }

    [Fact]
    public async Task Migrate_WhenItIsRunTwice_LeavesTheDatabaseUpToDate()
    {
        Assert.Equal((0, true), await AnswersAsync("up to date", "migrate"));
        Assert.Equal((0, true), await AnswersAsync("up to date", "migrate"));
    }

    [Theory]
    [InlineData("--Turns:Workers=0", "Turns:Workers")]
    [InlineData("--Web:Chat=perhaps", "Web:Chat")]
    public async Task Serve_WhenASettingIsWrong_EndsWithItsName(string setting, string key) =>
        Assert.Equal((2, true), await AnswersAsync(key, "serve", setting));

    [Fact]
    public async Task Command_WhenThereIsNone_PointsToTheHelp() =>
        Assert.Equal((2, true), await AnswersAsync("--help", "ledgre"));

    private async Task<(int Code, bool Says)> AnswersAsync(string said, params string[] arguments)
    {
        var (code, output) = await folder.RunAsync(arguments);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        return (code, output.Contains(said, StringComparison.Ordinal));
    }

    /// <summary>A folder with the database of these tests.</summary>
    public sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-commands-");

        public Task<(int Code, string Output)> RunAsync(params string[] arguments) =>
            HostProcess.RunAsync($"Data Source={Path.Combine(_folder.FullName, "abtamim.db")}", arguments);

        public string Write(string name, string content)
        {
            var path = Path.Combine(_folder.FullName, name);
            File.WriteAllText(path, content);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
