using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>One person's chat with the desk: picked, read, written to.</summary>
/// <param name="script">The page's script.</param>
public sealed partial class ChatPane(IJSRuntime script)
{
    private ElementReference _log;
    private ChatConversation? _followed;

    /// <summary>Who speaks here.</summary>
    [Parameter]
    [EditorRequired]
    public required Seat Seat { get; set; }

    /// <summary>What the page itself says.</summary>
    [Parameter]
    [EditorRequired]
    public required PageTexts Texts { get; set; }

    /// <summary>How times are shown.</summary>
    [Parameter]
    [EditorRequired]
    public required PageClock Clock { get; set; }

    /// <summary>Whether a small screen shows this pane.</summary>
    [Parameter]
    public bool IsFront { get; set; }

    /// <summary>Called when somebody else is picked.</summary>
    [Parameter]
    public EventCallback<Person> OnSwitch { get; set; }

    private ChatConversation? Conversation => Seat.Conversation;

    private string Id => "pane-" + Seat.NameOf(Seat.Role);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await script.InvokeVoidAsync("abtamim.follow", _log);
        else if (_followed != Conversation)
            await script.InvokeVoidAsync("abtamim.toEnd", _log);
        _followed = Conversation;
    }

    // Each message, and the day where one begins with it.
    private IEnumerable<(TranscriptEntry Entry, DateOnly? Day)> Days()
    {
        DateOnly? last = null;
        foreach (var entry in Conversation?.Entries ?? [])
        {
            var day = Clock.DayOf(entry.At);
            yield return (entry, day == last ? null : day);
            last = day;
        }
    }

    private async Task PickAsync(ChangeEventArgs change)
    {
        if (Seat.People.FirstOrDefault(person => person.Contact == change.Value as string) is { } chosen)
            await OnSwitch.InvokeAsync(chosen);
    }

    private Task<bool> SendAsync(string text) =>
        Conversation is null ? Task.FromResult(false) : Conversation.SayAsync(text, CancellationToken.None);

    // The browser has handed a recording in by itself: it is large, and the connection of this page is for small things.
    private void Spoken()
    {
        Conversation?.NoteRecording();
        StateHasChanged();
    }

    private async Task PressAsync((TranscriptEntry Entry, Button Button) press)
    {
        if (Conversation is not null)
            await Conversation.PressAsync(press.Entry, press.Button, CancellationToken.None);
    }

    private async Task EarlierAsync()
    {
        if (Conversation is not null)
            await Conversation.LookBackAsync(CancellationToken.None);
    }
}
