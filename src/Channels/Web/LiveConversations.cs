using System.Collections.Concurrent;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Web;

/// <summary>
/// Tells whoever looks at a conversation in this host that there is something new in it. What other hosts send is not
/// told: whoever looks also looks again by the clock.
/// </summary>
public sealed class LiveConversations
{
    private readonly ConcurrentDictionary<ConversationId, Watcher[]> _watchers = new();

    /// <summary>Calls <paramref name="changed"/> on every change, on any thread, until the result is disposed.</summary>
    public IDisposable Watch(ConversationId conversation, Action changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var watcher = new Watcher(this, conversation, changed);
        _watchers.AddOrUpdate(conversation, _ => [watcher], (_, others) => [.. others, watcher]);
        return watcher;
    }

    /// <summary>Says that there is something new in <paramref name="conversation"/>.</summary>
    public void Notify(ConversationId conversation)
    {
        if (!_watchers.TryGetValue(conversation, out var watchers))
            return;
        foreach (var watcher in watchers)
            watcher.Changed();
    }

    private void Leave(Watcher watcher)
    {
        while (_watchers.TryGetValue(watcher.Conversation, out var watchers))
        {
            Watcher[] left = [.. watchers.Where(other => other != watcher)];
            var done = left.Length == 0
                ? _watchers.TryRemove(new KeyValuePair<ConversationId, Watcher[]>(watcher.Conversation, watchers))
                : _watchers.TryUpdate(watcher.Conversation, left, watchers);
            if (done)
                return;
        }
    }

    private sealed class Watcher(LiveConversations owner, ConversationId conversation, Action changed) : IDisposable
    {
        public ConversationId Conversation => conversation;

        public void Changed() => changed();

        public void Dispose() => owner.Leave(this);
    }
}
