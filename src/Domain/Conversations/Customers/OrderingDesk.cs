using System.Globalization;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Drafts and orders: what is wanted, how many, when; confirming, changing, giving up.</summary>
internal static class OrderingDesk
{
    /// <summary>What a text means, in the light of the draft and of what was asked.</summary>
    public static Meaning Read(string text, ConversationState state, Surroundings surroundings, IUnderstanding understanding) =>
        new AnswerReading(state, surroundings, understanding).Read(text);

    /// <summary>Which facts a press needs; null where the button is none of this desk's.</summary>
    public static FactsNeeded? NeedsOf(string button, ConversationState state) => button.Split(':') switch
    {
        ["draft", "confirm", var draft, _] when IsCurrent(state, draft) => new FactsNeeded(FactKinds.Credit),
        ["draft", _, var draft, _] when IsCurrent(state, draft) => FactsNeeded.None,
        ["draft", ..] => new FactsNeeded(FactKinds.Orders),
        ["choose", ..] => new FactsNeeded(FactKinds.UsualQuantities),
        ["order" or "short", var number, _] => new FactsNeeded(FactKinds.None, NumberOrNull(number)),
        _ => null,
    };

    /// <summary>Which facts the acts of a message need; null where none of them is this desk's.</summary>
    public static FactsNeeded? NeedsOf(string text, Meaning meaning, ConversationState state) =>
        Shortages.MayBeAnswered(text) ? With(NeedsOf(meaning, state) ?? ServiceDesk.NeedsOf(meaning, state), FactKinds.Orders)
        : NeedsOf(meaning, state) ?? (StartingOver.IsSaid(text, state) ? FactsNeeded.None : null);

    /// <summary>Which facts acts need, however they came about; null where none of them is this desk's.</summary>
    public static FactsNeeded? NeedsOf(Meaning meaning, ConversationState state)
    {
        var isOpen = state.Draft is not null || state.Questions.Count > 0;
        FactsNeeded? needs = null;
        foreach (var act in meaning.Further.Prepend(meaning))
        {
            var more = act.Intent switch
            {
                Intent.ChangeQuantity when !isOpen => new FactsNeeded(FactKinds.UsualQuantities | FactKinds.Orders),
                Intent.RemoveItems when !isOpen => new FactsNeeded(FactKinds.Orders),
                Intent.PlaceOrder or Intent.ChangeQuantity or Intent.Choose => new FactsNeeded(FactKinds.UsualQuantities),
                Intent.RemoveItems => FactsNeeded.None,
                Intent.Confirm when state.Questions.Count > 0 => new FactsNeeded(FactKinds.Credit | FactKinds.UsualQuantities),
                Intent.Confirm => new FactsNeeded(isOpen ? FactKinds.Credit : FactKinds.Orders),
                Intent.Cancel when act.OrderNumber is { } number => new FactsNeeded(FactKinds.None, NumberOrNull(number)),
                Intent.Cancel or Intent.SetDelivery => new FactsNeeded(isOpen ? FactKinds.None : FactKinds.Orders),
                Intent.RepeatOrder => new FactsNeeded(FactKinds.Orders, NumberOrNull(act.OrderNumber)),
                Intent.Other when state.Questions.Count > 0 => FactsNeeded.None,
                _ => null,
            };
            if (more is not null)
                needs = needs is null ? more : needs with { Kinds = needs.Kinds | more.Kinds, OrderNumber = needs.OrderNumber ?? more.OrderNumber };
        }

        return needs;
    }

    /// <summary>Carries out a press. Answers whether the button is this desk's.</summary>
    public static bool TryPress(CustomerTalk talk, string button)
    {
        switch (button.Split(':'))
        {
            case ["draft", "confirm", var draft, var version]:
                DraftButtons.Press(talk, draft, version, Confirming.Confirm);
                return true;
            case ["draft", "change", var draft, var version]:
                DraftButtons.Press(talk, draft, version, bench => bench.Talk.Reply(wording => wording.Ordering.HowToChange()));
                return true;
            case ["draft", "cancel", var draft, var version]:
                DraftButtons.Press(talk, draft, version, Cancelling.CancelDraft);
                return true;
            case ["choose", var question, var answer]:
                Answers.Press(new DraftBench(talk), question, answer);
                return true;
            case ["order", var number, "cancel"]:
                Cancelling.CancelOrder(talk, number);
                return true;
            case ["short", var number, "take" or "wait" or "drop"]:
                Shortages.Press(talk, number, button[(button.LastIndexOf(':') + 1)..]);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Carries out the acts of a message. Answers whether they are this desk's.</summary>
    public static bool TryCarryOut(CustomerTalk talk, Meaning meaning)
    {
        if (Shortages.TryHear(talk))
            return true;
        var startsOver = StartingOver.IsSaid(talk.Text, talk.State);
        if (!startsOver && NeedsOf(meaning, talk.State) is null)
            return false;
        var bench = new DraftBench(talk);
        var acts = meaning.Further.Prepend(meaning).ToList();
        if (startsOver)
        {
            StartingOver.Clear(bench);
            acts.RemoveAll(act => act.Intent != Intent.PlaceOrder);
        }

        acts = Swaps.Complete(bench, acts);
        foreach (var act in acts)
            Change(bench, act);
        if (acts.Exists(act => act.Intent == Intent.Confirm) && !bench.IsToBeSeen)
            Answers.Yes(bench);
        else if (acts.Find(act => act.Intent == Intent.Cancel) is { } cancel && !bench.IsToBeSeen)
            Answers.GiveUp(bench, meaning, isSure: Thresholds.Default.Judge(cancel, 0) == ActVerdict.Act);
        else
            bench.AnswerOrAskAgain();
        return true;
    }

    private static FactsNeeded With(FactsNeeded needs, FactKinds kinds) => needs with { Kinds = needs.Kinds | kinds };

    internal static long? NumberOrNull(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Change(DraftBench bench, Meaning act)
    {
        switch (act.Intent)
        {
            case Intent.PlaceOrder:
                StaleDrafts.PutAside(bench);
                foreach (var line in act.Lines)
                    Answers.Hear(bench, line);
                break;
            case Intent.ChangeQuantity or Intent.RemoveItems when OrderChanges.TryPassOn(bench, act):
                break;
            case Intent.ChangeQuantity:
                Changing.SetQuantities(bench, act);
                break;
            case Intent.RemoveItems:
                Changing.Remove(bench, act);
                break;
            case Intent.Choose:
                Answers.Choose(bench, act);
                break;
            case Intent.RepeatOrder:
                Repeating.Repeat(bench, act);
                break;
            case Intent.SetDelivery when act.Delivery is null:
                Deliveries.NoteWords(bench);
                break;
        }

        if (act.Intent is Intent.Choose or Intent.SetDelivery)
            StaleDrafts.ShowAgain(bench);
        if (act.Delivery is { } wish)
            Deliveries.Wish(bench, wish);
    }

    private static bool IsCurrent(ConversationState state, string draft) => NumberOrNull(draft) is { } id && state.Draft?.Id == id;
}
