using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>A server on loopback that speaks the protocol of chat completions, and answers as the test says.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private const int InputTokens = 300;
    private const int OutputTokens = 40;

    private readonly WebApplication _app;

    private ModelServer(WebApplication app) => _app = app;

    /// <summary>The base address to configure.</summary>
    public string Url => $"{_app.Urls.First()}/v1";

    /// <summary>What it answers to a question: the text of the message, or the arguments of the tool.</summary>
    public Func<JsonObject, string> Answer { get; set; } = _ => """{"intent":null,"lines":[]}""";

    /// <summary>What happens in place of an answer, where it handles the request: true.</summary>
    public Func<HttpContext, Task<bool>> Instead { get; set; } = _ => Task.FromResult(false);

    /// <summary>The requests, in order of arrival.</summary>
    public ConcurrentQueue<JsonObject> Requests { get; } = new();

    /// <summary>Its whole answers, in order.</summary>
    public ConcurrentQueue<JsonObject> Replies { get; } = new();

    /// <summary>The keys that were sent.</summary>
    public ConcurrentQueue<string?> Authorizations { get; } = new();

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", server.CompleteAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>What a request's customer wrote and everything with it.</summary>
    public static JsonObject Question(JsonObject request) =>
        JsonNode.Parse(request["messages"]!.AsArray().Last()!["content"]!.GetValue<string>())!.AsObject();

    private async Task CompleteAsync(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        Requests.Enqueue(request);
        Authorizations.Enqueue(context.Request.Headers.Authorization);
        if (await Instead(context))
            return;
        var answer = Answer(request);
        var tool = request["tools"]?[0]?["function"]?["name"]?.GetValue<string>();
        if (request["stream"]?.GetValue<bool>() == true)
            await StreamAsync(context, answer, tool);
        else
            await ReplyAsync(context, answer, tool);
    }

    private Task ReplyAsync(HttpContext context, string answer, string? tool)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = tool is null ? answer : null, ["refusal"] = null };
        if (tool is not null)
            message["tool_calls"] = new JsonArray(Call(tool, answer));
        var reply = Envelope("chat.completion", new JsonObject
        {
            ["index"] = 0,
            ["message"] = message,
            ["finish_reason"] = tool is null ? "stop" : "tool_calls",
            ["logprobs"] = null,
        });
        reply["usage"] = Usage();
        Replies.Enqueue(reply);
        return context.Response.WriteAsJsonAsync(reply);
    }

    // Pieces that cut words and escapes anywhere, as real servers do.
    private static async Task StreamAsync(HttpContext context, string answer, string? tool)
    {
        context.Response.ContentType = "text/event-stream";
        await SendAsync(context, Delta(new JsonObject { ["role"] = "assistant", ["content"] = tool is null ? "" : null }));
        if (tool is not null)
            await SendAsync(context, Delta(new JsonObject { ["tool_calls"] = new JsonArray(Call(tool, "", index: 0)) }));
        foreach (var piece in answer.Chunk(7).Select(letters => new string(letters)))
        {
            await SendAsync(context, Delta(tool is null
                ? new JsonObject { ["content"] = piece }
                : new JsonObject { ["tool_calls"] = new JsonArray(new JsonObject { ["index"] = 0, ["function"] = new JsonObject { ["arguments"] = piece } }) }));
        }

        await SendAsync(context, Delta([], tool is null ? "stop" : "tool_calls"));
        var last = Envelope("chat.completion.chunk");
        last["usage"] = Usage();
        await SendAsync(context, last);
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static Task SendAsync(HttpContext context, JsonObject chunk) => context.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n");

    private static JsonObject Delta(JsonObject delta, string? finish = null) =>
        Envelope("chat.completion.chunk", new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish, ["logprobs"] = null });

    private static JsonObject Call(string tool, string arguments, int? index = null)
    {
        var call = new JsonObject { ["id"] = "call_1", ["type"] = "function", ["function"] = new JsonObject { ["name"] = tool, ["arguments"] = arguments } };
        if (index is not null)
            call["index"] = index;
        return call;
    }

    private static JsonObject Usage() =>
        new() { ["prompt_tokens"] = InputTokens, ["completion_tokens"] = OutputTokens, ["total_tokens"] = InputTokens + OutputTokens };

    private static JsonObject Envelope(string kind, JsonObject? choice = null) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = kind,
        ["created"] = 1_764_000_000,
        ["model"] = "tested",
        ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
    };
}
