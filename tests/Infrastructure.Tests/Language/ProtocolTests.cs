using System.Text.Json.Nodes;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests.LanguageModels;

/// <summary>What is sent, and what the test server answers, against the published description of the protocol.</summary>
public sealed class ProtocolTests(SqliteDatabases databases) : IClassFixture<SqliteDatabases>
{
    [Theory]
    [InlineData("schema")]
    [InlineData("tools")]
    public async Task Exchange_WhenHeldAgainstTheDescription_IsOfItsShape(string output)
    {
        Assert.SkipWhen(PublishedShapes.OpenAIMissing is not null, PublishedShapes.OpenAIMissing ?? "");
        var shapes = PublishedShapes.OpenAI();
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
}
