using Abtamim.Testing.Hosting;

namespace Abtamim.Bot.Tests.Road;

/// <summary>Somebody who talks to the desk, on some channel: writes, presses, and waits for what it wants to hear.</summary>
public abstract class RoadPerson
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private long _heard;

    /// <summary>Writes to the desk.</summary>
    public abstract Task SayAsync(string text);

    /// <summary>Sends a voice note to the desk.</summary>
    public abstract Task SpeakAsync(byte[] recording, string mediaType);

    /// <summary>Presses the button with <paramref name="label"/> of a message.</summary>
    public Task PressAsync(ChatMessage message, string label)
    {
        ArgumentNullException.ThrowIfNull(message);
        return PressAsync(Assert.Single(message.Buttons ?? [], button => Plain(button.Text) == label));
    }

    /// <summary>Waits for the next message that has all of <paramref name="pieces"/>, isolates apart.</summary>
    public async Task<ChatMessage> HearAsync(params string[] pieces)
    {
        using var limit = new CancellationTokenSource(Patience);
        IReadOnlyList<ChatMessage> seen = [];
        while (!limit.IsCancellationRequested)
        {
            seen = await HeardAsync();
            if (seen.FirstOrDefault(message => message.Seq > _heard && Array.TrueForAll(pieces, piece => Has(message, piece))) is { } found)
            {
                _heard = found.Seq;
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Waited in vain for «{string.Join("», «", pieces)}». Heard: {string.Join(" | ", seen.Select(message => message.Text))}");
    }

    /// <summary>Presses <paramref name="button"/> as the channel does.</summary>
    protected abstract Task PressAsync(ChatButton button);

    /// <summary>All that the desk has said so far, in order.</summary>
    protected abstract Task<IReadOnlyList<ChatMessage>> HeardAsync();

    private static bool Has(ChatMessage message, string piece) => Plain(message.Text ?? "").Contains(piece, StringComparison.Ordinal);

    /// <summary><paramref name="text"/> without isolates.</summary>
    internal static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
