using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>A channel that remembers what it was given, and answers as the test says.</summary>
internal sealed class RecordingChannel(string name, bool isInProcess) : IChannel
{
    private readonly Lock _lock = new();
    private readonly List<OutgoingMessage> _sent = [];

    public string Name => name;

    public ChannelAbilities Abilities { get; set; } = ChannelAbilities.Everything;

    public bool IsInProcess => isInProcess;

    public Func<OutgoingMessage, Task<SendResult>> Answer { get; set; } = _ => Task.FromResult<SendResult>(new SendResult.Sent());

    /// <summary>What was sent, in the order in which the sending ended well.</summary>
    public IReadOnlyList<OutgoingMessage> Sent
    {
        get
        {
            lock (_lock)
                return [.. _sent];
        }
    }

    public IEnumerable<string> TextsTo(string conversation) =>
        Sent.Where(message => message.Conversation.Value == conversation).Select(message => message.Content.Text);

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var result = await Answer(message);
        if (result is SendResult.Sent)
        {
            lock (_lock)
                _sent.Add(message);
        }

        return result;
    }
}
