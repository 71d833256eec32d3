using System.Net;
using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Speech;
using Abtamim.Testing.Voice;

namespace Abtamim.Bot.Tests.Voice;

/// <summary>The composed host with a speech server on loopback, and the web chat's people who speak to it.</summary>
public sealed class VoiceDesk : IAsyncDisposable
{
    private int _posted;

    private readonly VoiceParts _parts;

    private VoiceDesk(VoiceParts parts) => _parts = parts;

    internal DeskServer Desk { get; } = new();

    internal SpeechServer Speech => _parts.Speech;

    internal KeptFiles Files => _parts.Files;

    /// <summary>Starts it.</summary>
    /// <param name="hasEngine">Whether there is a speech engine.</param>
    /// <param name="settings">Further settings.</param>
    public static Task<VoiceDesk> StartAsync(bool hasEngine = true, params string[] settings) => StartAsync(null, hasEngine, settings);

    /// <summary>As above, on a database of its own, or on another.</summary>
    public static async Task<VoiceDesk> StartAsync(string? database, bool hasEngine, params string[] settings)
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var parts = await VoiceParts.StartAsync();
        var voice = new VoiceDesk(parts);
        await voice.Desk.StartAsync(
            database ?? $"Data Source={voice.Desk.Database}", ["--Hearing:Patience=00:00:01", .. parts.Settings(hasEngine), .. settings]);
        return voice;
    }

    /// <summary><paramref name="contact"/> records <paramref name="words"/>.</summary>
    public Task SpeakAsync(string contact, string words) => PostAsync(contact, TestRecordings.Of(words));

    /// <summary><paramref name="contact"/> sends a recording.</summary>
    public async Task PostAsync(string contact, byte[] recording, string mediaType = "audio/wav", string? id = null) =>
        Assert.Equal(HttpStatusCode.OK, (await TryPostAsync(contact, recording, mediaType, id)).StatusCode);

    /// <summary>As <see cref="PostAsync"/>; the answer.</summary>
    public Task<HttpResponseMessage> TryPostAsync(string contact, byte[] recording, string mediaType = "audio/wav", string? id = null) =>
        Desk.Http.PostRecordingAsync(contact, id ?? FormattableString.Invariant($"voice-{Interlocked.Increment(ref _posted)}"), recording, mediaType);

    /// <summary><paramref name="contact"/> writes.</summary>
    public async Task WriteAsync(string contact, string text) =>
        Assert.Equal(HttpStatusCode.OK, await Desk.As(contact).SayAsync(Guid.NewGuid().ToString("N"), text));

    /// <summary>Waits until <paramref name="contact"/> is told all of <paramref name="pieces"/> in one message, isolates apart.</summary>
    public Task<ChatMessage> HearsAsync(string contact, params string[] pieces) => HearsAsync(contact, null, pieces);

    /// <summary>The same within a time of its own.</summary>
    public Task<ChatMessage> HearsAsync(string contact, TimeSpan? within, params string[] pieces) =>
        Desk.As(contact).WaitForAsync(message => Array.TrueForAll(pieces, piece => Plain(message.Text!).Contains(piece, StringComparison.Ordinal)), within: within);

    /// <summary>Presses a button of <paramref name="message"/>.</summary>
    public async Task PressAsync(string contact, ChatMessage message, string label)
    {
        var button = Assert.Single(message.Buttons!, button => Plain(button.Text) == label);
        Assert.Equal(HttpStatusCode.OK, await Desk.As(contact).PressAsync(Guid.NewGuid().ToString("N"), button.Value));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await _parts.DisposeAsync();
    }

    internal static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
