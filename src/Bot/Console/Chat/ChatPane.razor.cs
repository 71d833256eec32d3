using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>One person's chat with the desk: picked, read, written to.</summary>
public sealed partial class ChatPane(IServiceProvider services, IJSRuntime script) : IAsyncDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _closed = new();
    private ElementReference _log;
    private ChatConversation? _conversation;
    private Task _live = Task.CompletedTask;
    private string _text = "";
    private bool _grown;

    /// <summary>Whose pane it is.</summary>
    [Parameter]
    [EditorRequired]
    public SpeakerRole Role { get; set; }

    /// <summary>What the page itself says.</summary>
    [Parameter]
    [EditorRequired]
    public PageTexts Texts { get; set; } = PageTexts.Arabic;

    /// <summary>Whom it can speak as.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<Person> People { get; set; } = [];

    private string RoleName => Role.ToString().ToLowerInvariant();

    private string Id => "pane-" + RoleName;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _live;
        _closed.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_conversation is null && People.Count > 0)
            _conversation = Open(People[0]);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _live = FollowAsync();
        if (_grown)
        {
            _grown = false;
            await script.InvokeVoidAsync("abtamim.scrollToEnd", _closed.Token, _log);
        }
    }

    private ChatConversation Open(Person person) => new(
        person,
        services.GetRequiredService<IInbox>(),
        services.GetRequiredService<ITranscript>());

    private async Task SwitchAsync(ChangeEventArgs change)
    {
        if (People.FirstOrDefault(person => person.Contact == change.Value as string) is { } chosen)
            _conversation = Open(chosen);
        await LookAsync();
    }

    private async Task SendAsync()
    {
        var text = _text;
        if (_conversation is null || string.IsNullOrWhiteSpace(text))
            return;
        _text = "";
        _grown = true;
        if (!await _conversation.SayAsync(text, _closed.Token))
            _text = text;
    }

    private async Task PressAsync((TranscriptEntry Entry, Button Button) press)
    {
        if (_conversation is not null)
            await _conversation.PressAsync(press.Entry, press.Button, _closed.Token);
    }

    // Looks for what is new, whichever host wrote it.
    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(LookAgainAfter);
        try
        {
            do
                await InvokeAsync(LookAsync);
            while (await timer.WaitForNextTickAsync(_closed.Token));
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private async Task LookAsync()
    {
        if (_conversation is not null && await _conversation.LookAsync(_closed.Token))
        {
            _grown = true;
            StateHasChanged();
        }
    }
}
