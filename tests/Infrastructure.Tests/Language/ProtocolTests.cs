using System.Text.Json.Nodes;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.Tests.Fixtures;
using Abtamim.Testing;

namespace Abtamim.Infrastructure.Tests.LanguageModels;

/// <summary>What is sent, and what the test server answers, against the published description of the protocol.</summary>
public sealed class ProtocolTests(SqliteDatabases databases) : IClassFixture<SqliteDatabases>
{
    private const string Description = "shared/specs/openai-chat-and-audio.json";

    [Theory]
    [InlineData("schema")]
    [InlineData("tools")]
    public async Task Exchange_WhenHeldAgainstTheDescription_IsOfItsShape(string output)
    {
        var description = FindDescription();
        Assert.SkipWhen(description is null, "The published description of the protocol is not beside the repository.");
        var shapes = new PublishedShapes(JsonNode.Parse(await File.ReadAllTextAsync(description!, TestContext.Current.CancellationToken))!);
        await using var server = await ModelServer.StartAsync();
        await using var engine = await Engine.CreateAsync(
            await databases.CreateAsync(), null, ("Llm:Endpoint", server.Url), ("Llm:Model", "tested"), ("Llm:Output", output), ("Llm:Temperature", "0"));
        var request = new ProposalRequest(
            "شاي", [new OpenPart(1, OpenPartKind.Stranger, "شاي", null, null, [])], [new ProposalCandidate(new Sku("TEA-1"), "شاي", "Tea", ["carton"])]);

        await engine.Get<ILanguageModel>().ProposeAsync(
            request, "CUS-1", TimeProvider.System.GetUtcNow().AddSeconds(8), TestContext.Current.CancellationToken);

        Assert.Empty(shapes.Faults("CreateChatCompletionRequest", Assert.Single(server.Requests)));
        Assert.Empty(shapes.Faults("CreateChatCompletionResponse", Assert.Single(server.Replies)));
    }

    [Fact]
    public void Schema_WhenItIsStrict_RequiresAllAndAllowsNoMore()
    {
        var schema = JsonNode.Parse(Abtamim.Infrastructure.LanguageModels.ProposalShape.Schema)!;

        foreach (var node in new[] { schema, schema["properties"]!["lines"]!["items"]! })
        {
            Assert.False(node["additionalProperties"]!.GetValue<bool>());
            Assert.Equal(node["properties"]!.AsObject().Select(property => property.Key), node["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        }

        Assert.Equal(["part", "skus", "quantity", "unit", "confidence"], schema["properties"]!["lines"]!["items"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    private static string? FindDescription()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, Description) is var file && File.Exists(file))
                return file;
        }

        return null;
    }
}
