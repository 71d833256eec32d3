using Abtamim.Domain.Messaging;

namespace Abtamim.Testing.Hosting;

/// <summary>A company with the demo's catalogue and suppliers, and customers of the tests' own with all the credit they want.</summary>
public static class DemoCompany
{
    /// <summary>Fills the database at <paramref name="connectionString"/> by the host's own commands.</summary>
    public static Task FoundAsync(string connectionString, IEnumerable<string> customers) =>
        FoundAsync(connectionString, customers.Select(code => (code, ConversationId.Of(ChannelNames.Web, $"customer:{code}"))));

    /// <summary>As above, with customers on any channel.</summary>
    public static async Task FoundAsync(string connectionString, IEnumerable<(string Code, ConversationId Conversation)> customers)
    {
        var folder = Directory.CreateTempSubdirectory("abtamim-company-");
        var list = Path.Combine(folder.FullName, "customers.csv");
        await File.WriteAllLinesAsync(list,
        [
            "code,name,channel,address,language,delivery_address,credit_limit,payment_terms_days",
            .. customers.Select(row => $"{row.Code},Shop {row.Code},{row.Conversation.Channel},{row.Conversation.Address},en,Riyadh,100000000,30"),
        ]);
        var demo = new[] { "catalog.csv", "suppliers.csv", "supplier_products.csv" };
        var (code, output) = await HostProcess.RunAsync(
            connectionString, ["import", .. demo.Select(name => Path.Combine(Repository.DemoData, name)), list]);
        if (code != 0)
            throw new InvalidOperationException($"Importing the company failed: {output}");
        folder.Delete(recursive: true);
    }
}
