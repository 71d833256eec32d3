using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Chats that staff take over from the desk: what they write goes to the party, and the party's words to them.</summary>
internal static class ChatDesk
{
    /// <summary>The longest text that is passed on.</summary>
    public const int LongestText = 4_000;

    /// <summary>
    /// Passes on what is no command to whom the current chat is with. Answers whether a chat is held at all.
    /// </summary>
    public static bool TryRelay(StaffTalk talk, string text)
    {
        var held = Held(talk);
        if (held.Count == 0)
            return false;
        if (Current(talk, held) is not { } party)
            talk.Reply(wording => wording.WhichChat(held, talk.Surroundings));
        else if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            talk.Reply(wording => wording.NotPassedOn());
        else
            Relay(talk, party, text);
        return true;
    }

    /// <summary>Takes a chat over.</summary>
    public static void TakeOver(StaffTalk talk, IReadOnlyList<PartyRef> parties)
    {
        if (parties is not [var party])
        {
            talk.Reply(wording => wording.WhomToTakeOver(parties, talk.Surroundings));
        }
        else if (talk.Facts.TakenOver.FirstOrDefault(taken => taken.Party == party) is { } taken && taken.StaffName != talk.Name)
        {
            talk.Reply(wording => wording.HeldByOther(party, taken.StaffName, talk.Surroundings));
        }
        else
        {
            talk.Decision.HandOver(party, talk.Name);
            talk.State = talk.State with { CurrentChat = party.ToString() };
            talk.Reply(wording => wording.ChatTaken(party, talk.Surroundings));
        }
    }

    /// <summary>Leaves a chat to the desk again: the one that is named, whoever holds it, or the current one.</summary>
    public static void Release(StaffTalk talk, IReadOnlyList<PartyRef> parties)
    {
        var held = Held(talk);
        var named = talk.Facts.TakenOver.Select(taken => taken.Party).Where(parties.Contains).ToList();
        if (named.Count > 1 || (parties.Count == 0 && held.Count > 1 && Current(talk, held) is null))
        {
            talk.Reply(wording => wording.WhichToRelease(named.Count > 1 ? named : held, talk.Surroundings));
            return;
        }

        if ((parties.Count == 0 ? Current(talk, held) : named.Count == 1 ? named[0] : null) is not { } party)
        {
            talk.Reply(wording => wording.NothingHeld());
            return;
        }

        talk.Decision.HandOver(party, null);
        var left = held.Where(other => other != party).ToList();
        talk.State = talk.State with { CurrentChat = left.Count == 1 ? left[0].ToString() : null };
        talk.Reply(wording => wording.ChatReleased(party, left, talk.Surroundings));
    }

    /// <summary>Goes on with one of the chats that are held.</summary>
    public static void Pick(StaffTalk talk, IReadOnlyList<PartyRef> parties)
    {
        var held = Held(talk);
        var named = held.Where(parties.Contains).ToList();
        if (held.Count == 0)
        {
            talk.Reply(wording => wording.NothingHeld());
        }
        else if (named is [var party])
        {
            talk.State = talk.State with { CurrentChat = party.ToString() };
            talk.Reply(wording => wording.ChatPicked(party, talk.Surroundings));
        }
        else
        {
            talk.Reply(wording => wording.WhichChat(held, talk.Surroundings));
        }
    }

    private static void Relay(StaffTalk talk, PartyRef party, string text)
    {
        talk.State = talk.State with { CurrentChat = party.ToString() };
        talk.Decision.Say(party, wording => wording.Decisions.FromStaff(talk.Name, text));
        talk.Reply(wording => wording.PassedOn(party, talk.Surroundings));
    }

    private static List<PartyRef> Held(StaffTalk talk) =>
        [.. talk.Facts.TakenOver.Where(taken => taken.StaffName == talk.Name).Select(taken => taken.Party)];

    private static PartyRef? Current(StaffTalk talk, List<PartyRef> held) =>
        held.Count == 1 ? held[0]
        : held.Select(party => (PartyRef?)party).FirstOrDefault(party => party.ToString() == talk.State.CurrentChat);
}
