using System.Net;
using System.Net.Http.Headers;
using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.Speech;
using Abtamim.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Abtamim.Bot.Tests.Voice;

/// <summary>The composed host with a speech server on loopback, and the web chat's people who speak to it.</summary>
public sealed class VoiceDesk : IAsyncDisposable
{
    private int _posted;

    internal DeskServer Desk { get; } = new();

    internal SpeechServer Speech { get; private set; } = null!;

    internal MemoryFiles Files { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="hasEngine">Whether there is a speech engine.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<VoiceDesk> StartAsync(bool hasEngine = true, params string[] settings)
    {
        var desk = new VoiceDesk { Speech = await SpeechServer.StartAsync() };
        await desk.Desk.StartAsync(
            $"Data Source={desk.Desk.Database}", desk.Ports(hasEngine), ["--Hearing:Patience=00:00:01", .. settings]);
        return desk;
    }

    internal Action<IServiceCollection> Ports(bool hasEngine = true) => services =>
    {
        services.AddSingleton<IFileStore>(Files);
        services.AddSingleton<IAudioDecoder, PassingDecoder>();
        if (hasEngine)
            services.AddSingleton<ISpeechTranscriber>(new PostingTranscriber(Speech.Url));
    };

    /// <summary><paramref name="contact"/> records <paramref name="words"/>.</summary>
    public Task SpeakAsync(string contact, string words) => PostAsync(contact, TestRecordings.Of(words));

    /// <summary><paramref name="contact"/> sends a recording.</summary>
    public async Task PostAsync(string contact, byte[] recording, string mediaType = "audio/wav", string? id = null) =>
        Assert.Equal(HttpStatusCode.OK, (await TryPostAsync(contact, recording, mediaType, id)).StatusCode);

    /// <summary>As <see cref="PostAsync"/>; the answer.</summary>
    public async Task<HttpResponseMessage> TryPostAsync(string contact, byte[] recording, string mediaType = "audio/wav", string? id = null)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(contact), "contact");
        form.Add(new StringContent(id ?? FormattableString.Invariant($"voice-{Interlocked.Increment(ref _posted)}")), "id");
        var audio = new ByteArrayContent(recording);
        audio.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        form.Add(audio, "audio", "note");
        return await Desk.Http.PostAsync(new Uri("/channels/web/messages", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary><paramref name="contact"/> writes.</summary>
    public async Task WriteAsync(string contact, string text) =>
        Assert.Equal(HttpStatusCode.OK, await Desk.As(contact).SayAsync(Guid.NewGuid().ToString("N"), text));

    /// <summary>Waits until <paramref name="contact"/> is told all of <paramref name="pieces"/> in one message, isolates apart.</summary>
    public Task<ChatMessage> HearsAsync(string contact, params string[] pieces) =>
        Desk.As(contact).WaitForAsync(message => Array.TrueForAll(pieces, piece => Plain(message.Text!).Contains(piece, StringComparison.Ordinal)));

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
        await Speech.DisposeAsync();
    }

    internal static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
