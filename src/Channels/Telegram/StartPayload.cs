using Abtamim.Domain.Parties.Registration;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// What a link that opens the bot brings along: <c>t.me/BOT?start=7K3M-9QXZ</c>. Whoever made the link chose it, not who
/// followed it: were it passed on as it is, a link could put an order or a yes into somebody's mouth. So nothing is taken
/// from it but an invitation's code.
/// </summary>
internal static class StartPayload
{
    /// <summary>The code in <paramref name="payload"/>, as people write it; null where it is something else.</summary>
    public static string? CodeIn(string payload) =>
        InvitationCode.TryFind(payload.Replace('_', '-'), out var code) ? InvitationCode.Written(code) : null;
}
