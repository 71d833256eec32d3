using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>Somebody whom the page can speak as.</summary>
public sealed record Person(PartyRef Party, string Name)
{
    /// <summary>How the web chat addresses them: <c>customer:CUS-001</c>.</summary>
    public string Contact => Party.ToString();

    /// <summary>Their conversation in the web chat.</summary>
    public ConversationId Conversation => ConversationId.Of(ChannelNames.Web, Contact);
}
