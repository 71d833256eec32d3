using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Reception;

/// <summary>Talks to whom nobody knows: they can give a name and a shop, or a code, and nothing else.</summary>
internal static class StrangerDesk
{
    private const int LongestName = 60;
    private const int MostWrongCodes = 5;

    /// <summary>Whether codes are still looked up in a conversation: guessing is given up after a few.</summary>
    public static bool MayTryCodes(ConversationState state) => (state.Stranger?.WrongCodes ?? 0) < MostWrongCodes;

    /// <summary>The language of <paramref name="text"/>: Arabic where there is an Arabic letter, English where there are only Latin ones, else null.</summary>
    public static Language? LanguageIn(string text) =>
        text.Any(letter => letter is >= '\u0621' and <= '\u06D3') ? Language.Arabic
        : text.Any(char.IsAsciiLetter) ? Language.English
        : null;

    public static TurnResult Decide(ReceptionTurn turn, Decision decision)
    {
        var message = turn.Message;
        var text = message.Text ?? string.Empty;
        var language = LanguageIn(text) ?? turn.State.Language ?? Language.Arabic;
        var talk = turn.State.Stranger ?? new StrangerTalk();
        void Say(Func<Wordings.IReceptionWording, OutboundMessage> words) =>
            decision.Reply(message.Conversation, language, wording => words(wording.Reception));

        if (InvitationCode.TryFind(text, out var code))
            talk = UseCode(turn, talk, code, decision, Say);
        else if (talk.Step == RegistrationStep.Submitted)
            talk = AnswerApplicant(turn, talk, Say);
        else if (message.Button == ReceptionDesk.RegisterButton || ReceptionWords.IsRegister(text))
            talk = AskName(talk, Say);
        else
            talk = GoOn(turn, talk, Clean(text), language, decision, Say);
        return new TurnResult(turn.State with { Language = language, Stranger = talk }, decision);
    }

    private static StrangerTalk UseCode(
        ReceptionTurn turn, StrangerTalk talk, string code, Decision decision, Action<Func<Wordings.IReceptionWording, OutboundMessage>> say)
    {
        if (MayTryCodes(turn.State) && turn.Facts.Invited is { } party)
        {
            decision.Admissions.Join(turn.Message.Conversation, party, code);
            decision.Reply(
                turn.Message.Conversation,
                turn.Surroundings.Parties.LanguageOf(party),
                wording => wording.Reception.Joined(turn.Surroundings.Parties.NameOf(party, wording.Language)));
            return new StrangerTalk();
        }

        say(wording => wording.WrongCode());
        return talk with { WrongCodes = talk.WrongCodes + 1 };
    }

    private static StrangerTalk AnswerApplicant(
        ReceptionTurn turn, StrangerTalk talk, Action<Func<Wordings.IReceptionWording, OutboundMessage>> say)
    {
        if (turn.Facts.Application != StaffTaskStatus.Rejected)
        {
            say(wording => wording.StillWaiting());
            return talk;
        }

        say(wording => wording.Declined());
        return talk with { Step = RegistrationTransitions.Table.Next(talk.Step, RegistrationEvent.Declined) };
    }

    private static StrangerTalk AskName(StrangerTalk talk, Action<Func<Wordings.IReceptionWording, OutboundMessage>> say)
    {
        if (RegistrationTransitions.Table.Allows(talk.Step, RegistrationEvent.Wanted))
            talk = talk with { Step = RegistrationTransitions.Table.Next(talk.Step, RegistrationEvent.Wanted) };
        say(wording => talk.Step switch
        {
            RegistrationStep.AwaitingShop => wording.AskShop(talk.Name ?? string.Empty),
            RegistrationStep.Declined => wording.Declined(),
            _ => wording.AskName(),
        });
        return talk;
    }

    private static StrangerTalk GoOn(
        ReceptionTurn turn,
        StrangerTalk talk,
        string text,
        Language language,
        Decision decision,
        Action<Func<Wordings.IReceptionWording, OutboundMessage>> say)
    {
        switch (talk.Step)
        {
            case RegistrationStep.AwaitingName when IsName(text):
                talk = talk with { Name = text, Step = RegistrationTransitions.Table.Next(talk.Step, RegistrationEvent.Named) };
                say(wording => wording.AskShop(text));
                return talk;
            case RegistrationStep.AwaitingName:
                say(wording => wording.AskName());
                return talk;
            case RegistrationStep.AwaitingShop when IsName(text):
                var applicant = new Applicant(turn.Message.Conversation, talk.Name ?? text, text, language);
                return talk with { Step = Apply(turn, talk.Step, applicant, decision, say) };
            case RegistrationStep.AwaitingShop:
                say(wording => wording.AskShop(talk.Name ?? string.Empty));
                return talk;
            case RegistrationStep.Declined:
                say(wording => wording.Declined());
                return talk;
            default:
                say(wording => wording.Greeting());
                return talk;
        }
    }

    private static RegistrationStep Apply(
        ReceptionTurn turn,
        RegistrationStep step,
        Applicant applicant,
        Decision decision,
        Action<Func<Wordings.IReceptionWording, OutboundMessage>> say)
    {
        if (turn.Surroundings.RegistrationIsOpen)
        {
            decision.Admissions.Admit(new NewCustomer(applicant, turn.Surroundings.Company.Currency));
            say(wording => wording.Welcome(applicant));
            return RegistrationTransitions.Table.Next(step, RegistrationEvent.LetIn);
        }

        var task = new StaffTask(TaskKind.Registration, turn.Message.Id, turn.Surroundings.Now) { Applicant = applicant };
        decision.Add(task);
        say(wording => wording.Submitted(applicant));
        decision.TellStaff(turn.Surroundings.Parties, wording => wording.Reception.Application(task, applicant));
        return RegistrationTransitions.Table.Next(step, RegistrationEvent.Applied);
    }

    private static bool IsName(string text) => text.Any(char.IsLetter);

    private static string Clean(string text)
    {
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length <= LongestName ? clean : clean[..(char.IsHighSurrogate(clean[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
