using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using System.Text.Json;
using Abtamim.Domain.Understanding.Proposals;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>
/// Puts one question to an OpenAI-compatible endpoint through Semantic Kernel. Neither tries again nor watches the clock:
/// <see cref="ModelGuard"/> does. What it throws says nothing of the message.
/// </summary>
internal sealed class KernelClient
{
    private const string Name = "read_message";
    private const string Purpose = "Says what the open parts of the customer's message are.";

    private readonly OpenAIChatCompletionService _chat;
    private readonly Kernel _kernel = new();
    private readonly OpenAIPromptExecutionSettings _settings;
    private readonly bool _streaming;

    /// <param name="options">Where and how; checked before.</param>
    /// <param name="http">Without a time-out and without retries of its own.</param>
    public KernelClient(LanguageOptions options, HttpClient http)
    {
        _streaming = options.Streaming;

        // The client wants some key; endpoints that want none do not look at it. It logs prompts: it gets no logger.
        var key = string.IsNullOrWhiteSpace(options.ApiKey) ? "none" : options.ApiKey;
        var client = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions
        {
            Endpoint = LanguageOptions.BaseAddress(options.Endpoint),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        _chat = new OpenAIChatCompletionService(options.Model!, client);

        // Nothing more than it takes: what one endpoint wants in a question, another refuses.
        _settings = new OpenAIPromptExecutionSettings { Temperature = options.Temperature };
        if (options.Output == AnswerForm.Tools)
            _settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Required([Tool()], autoInvoke: false);
        else
            _settings.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(Name, BinaryData.FromString(ProposalShape.Schema), Purpose, jsonSchemaIsStrict: true);
    }

    /// <exception cref="ModelRefusedException">The endpoint said no, or failed.</exception>
    /// <exception cref="ModelUnreachableException">It was not reached, or the connection broke.</exception>
    public async Task<ModelAnswer> AskAsync(string question, CancellationToken cancellationToken)
    {
        var history = new ChatHistory(ProposalPrompt.Instructions);
        history.AddUserMessage(question);
        try
        {
            return _streaming
                ? await StreamAsync(history, cancellationToken)
                : await ReadAsync(history, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw Translated(exception);
        }
    }

    // The arguments of the tool are the answer, and are wanted word for word: Semantic Kernel's own reading of them
    // would make texts of numbers and lists.
    private async Task<ModelAnswer> ReadAsync(ChatHistory history, CancellationToken cancellationToken)
    {
        var message = await _chat.GetChatMessageContentAsync(history, _settings, _kernel, cancellationToken);
        var call = (message.InnerContent as ChatCompletion)?.ToolCalls is [var first, ..] ? first : null;
        return Answer(call is null ? message.Content : call.FunctionArguments.ToString(), message.Metadata);
    }

    private async Task<ModelAnswer> StreamAsync(ChatHistory history, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        IReadOnlyDictionary<string, object?>? metadata = null;
        await foreach (var part in _chat.GetStreamingChatMessageContentsAsync(history, _settings, _kernel, cancellationToken))
        {
            if (part.Metadata?.GetValueOrDefault("Usage") is not null)
                metadata = part.Metadata;
            if (text.Length > ProposalShape.LongestAnswer)
                continue;
            text.Append(part.Content);
            foreach (var call in part.Items.OfType<StreamingFunctionCallUpdateContent>().Where(call => call.FunctionCallIndex == 0))
                text.Append(call.Arguments);
        }

        return Answer(text.ToString(), metadata);
    }

    private static ModelAnswer Answer(string? text, IReadOnlyDictionary<string, object?>? metadata)
    {
        var usage = metadata?.GetValueOrDefault("Usage") as ChatTokenUsage;
        return new ModelAnswer(text ?? string.Empty, usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0);
    }

    private static KernelFunction Tool()
    {
        using var schema = JsonDocument.Parse(ProposalShape.Schema);
        var parameters = schema.RootElement.GetProperty("properties").EnumerateObject()
            .Select(property => new KernelParameterMetadata(property.Name) { IsRequired = true, Schema = KernelJsonSchema.Parse(property.Value.GetRawText()) });
        return KernelFunctionFactory.CreateFromMethod((Proposal _) => { }, Name, Purpose, parameters);
    }

    // Messages of these exceptions repeat what the endpoint said, which may repeat what was asked: they go no further.
    private static Exception Translated(Exception exception) => exception switch
    {
        HttpOperationException { StatusCode: { } status } http => new ModelRefusedException(status, RetryAfter(http.InnerException)),
        ClientResultException { Status: > 0 } client => new ModelRefusedException((HttpStatusCode)client.Status, RetryAfter(client)),
        JsonException => new ModelUnreachableException("its answer is not of the protocol"),
        _ => new ModelUnreachableException(exception.GetBaseException().GetType().Name),
    };

    private static TimeSpan? RetryAfter(Exception? exception) =>
        exception is ClientResultException client
        && client.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true
        && int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
