using System.Diagnostics;
using System.Globalization;
using System.Text;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Bot.Demo;

/// <summary>
/// Where the demo is played: lets people write and press, waits for what they are answered, and prints it. Whoever does
/// not hear what the script expects ends the demo.
/// </summary>
internal sealed class DemoStage(DemoDesk desk, DemoProgramme programme, TimeSpan patience)
{
    private const int Most = 100;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private readonly Dictionary<PartyRef, long> _seen = [];
    private readonly Dictionary<PartyRef, List<Button>> _buttons = [];
    private int _sent;

    /// <summary>Jumps to a time, and says what happens then.</summary>
    public void Scene(DateTimeOffset at, string what)
    {
        desk.Clock.JumpTo(at);
        programme.Scene(at, what);
    }

    /// <summary><paramref name="party"/> writes, and is answered with all of <paramref name="expected"/>.</summary>
    public async Task SaysAsync(PartyRef party, string text, params string[] expected)
    {
        await SendAsync(party, new InboundContent.Text(text));
        await HearsAsync(party, expected);
    }

    /// <summary>
    /// <paramref name="party"/> presses the last button that it was shown whose value begins and ends so (around a
    /// <c>*</c>), and is answered with all of <paramref name="expected"/>.
    /// </summary>
    public async Task PressesAsync(PartyRef party, string value, params string[] expected)
    {
        var (start, end) = value.Split('*') is [var first, var last] ? (first, last) : (value, "");
        var button = _buttons.GetValueOrDefault(party)?.LastOrDefault(button =>
            button.Value.StartsWith(start, StringComparison.Ordinal) && button.Value.EndsWith(end, StringComparison.Ordinal));
        if (button is null)
            throw new DemoException($"{NameOf(party)} was shown no button {value}.");
        await SendAsync(party, new InboundContent.Button(button.Value));
        await HearsAsync(party, expected);
    }

    /// <summary>Waits until <paramref name="party"/> has been told all of <paramref name="expected"/>, in messages it has not seen yet.</summary>
    public async Task HearsAsync(PartyRef party, params string[] expected)
    {
        var heard = new StringBuilder();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            foreach (var entry in await ReadAsync(party))
            {
                if (!entry.FromParty)
                    heard.Append(Plain(entry)).Append('\n');
            }

            var text = heard.ToString();
            var missing = expected.Where(piece => !text.Contains(piece, StringComparison.Ordinal)).ToList();
            if (missing.Count == 0 && (text.Length > 0 || expected.Length == 0))
                return;
            if (watch.Elapsed > patience)
                throw new DemoException($"{NameOf(party)} was not told: {string.Join("; ", missing)}. It was told: {text}");
            await Task.Delay(LookAgain, TimeProvider.System);
        }
    }

    private async Task SendAsync(PartyRef party, InboundContent content) =>
        await desk.Inbox.ReceiveAsync(
            new InboundMessage(ChatOf(party), string.Create(CultureInfo.InvariantCulture, $"demo/{++_sent}"), content), CancellationToken.None);

    private async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(PartyRef party)
    {
        var entries = await desk.Transcript.ReadAsync(ChatOf(party), _seen.GetValueOrDefault(party), Most, CancellationToken.None);
        foreach (var entry in entries)
        {
            _seen[party] = entry.Sequence;
            programme.Line(NameOf(party), entry);
            if (!_buttons.TryGetValue(party, out var shown))
                _buttons[party] = shown = [];
            shown.AddRange(entry.Buttons);
        }

        return entries;
    }

    private string NameOf(PartyRef party) => party.Role switch
    {
        SpeakerRole.Customer => desk.Parties.FindCustomer(party.Code)?.Name ?? party.Code,
        SpeakerRole.Supplier => desk.Parties.FindSupplier(party.Code) is { } supplier ? supplier.NameIn(supplier.Language) : party.Code,
        SpeakerRole.Staff => party.Code,
        _ => throw new InvalidOperationException($"No such role: {party.Role}."),
    };

    private static ConversationId ChatOf(PartyRef party) => ConversationId.Of(ChannelNames.Web, party.ToString());

    private static string Plain(TranscriptEntry entry) =>
        string.Concat($"{entry.Text}\n{string.Join('\n', entry.Documents.Select(document => document.Text))}".Where(letter => letter is not ('\u2068' or '\u2069')));
}

/// <summary>The demo did not go as its script says.</summary>
internal sealed class DemoException(string message) : Exception(message);
