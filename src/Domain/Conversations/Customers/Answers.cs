using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Answers to what the desk has asked: by button, by choosing in words, by yes and no.</summary>
internal static class Answers
{
    /// <summary>A press on one of a question's buttons.</summary>
    public static void Press(DraftBench bench, string question, string answer)
    {
        var id = OrderingDesk.NumberOrNull(question);
        if (bench.Questions.FirstOrDefault(open => open.Id == id) is not { } asked)
            bench.Note(wording => wording.QuestionIsOver());
        else
            Take(bench, asked, answer);
        bench.Answer();
    }

    /// <summary>A product that is named anew. Where it is one that was asked about, that is the answer.</summary>
    public static void Hear(DraftBench bench, MeantLine line)
    {
        var asked = line.Sku is { } sku
            ? bench.Questions.OfType<Question.WhichProduct>().FirstOrDefault(question => question.Candidates.Contains(sku))
            : null;
        if (asked is not null)
            bench.Close(asked);
        LineBooking.Book(bench, line, LineAct.Add);
    }

    /// <summary>A choice in words: of products, of an amount, or of nothing: a bare «no».</summary>
    public static void Choose(DraftBench bench, Meaning choice)
    {
        switch (bench.Current)
        {
            case var asked when choice.Lines.Count == 0:
                No(bench, asked);
                break;
            case Question.WhichProduct which:
                bench.Close(which);
                foreach (var line in choice.Lines.Where(line => line.Sku is not null))
                    Chosen(bench, which, line);
                break;
            case { About: { } sku } question when choice.Lines is [{ Sku: { } named } line] && named == sku && bench.Catalogue.Find(named) is not null:
                bench.Close(question);
                LineBooking.Book(bench, bench.Catalogue[named], line with { Unit = line.Unit ?? UnitOf(question) }, ActOf(question));
                break;
            default:
                foreach (var line in choice.Lines)
                    LineBooking.Book(bench, line, LineAct.Add);
                break;
        }
    }

    /// <summary>«Yes»: to the question that is being asked, or to the draft.</summary>
    public static void Yes(DraftBench bench)
    {
        if (bench.Current is Question.UnusualQuantity unusual)
        {
            Mean(bench, unusual);
            bench.Answer();
        }
        else if (bench.Current is Question.WhichAmount { Amounts: [_] } amount)
        {
            Take(bench, amount, "1");
            bench.Answer();
        }
        else if (bench.Current is Question.WhichProduct { Candidates: [var only] } which)
        {
            bench.Close(which);
            Chosen(bench, which, Bare(only));
            bench.Answer();
        }
        else
        {
            Confirming.Confirm(bench);
        }
    }

    /// <summary>A word of giving up: the draft with all that is asked about it, or an order.</summary>
    public static void GiveUp(DraftBench bench, Meaning meaning, bool isSure)
    {
        if (meaning.OrderNumber is not null || (bench.Draft is null && bench.Questions.Count == 0))
            Cancelling.Cancel(bench.Talk, meaning.OrderNumber, isSure);
        else if (!isSure)
            bench.AskBack(wording => wording.CancelIsMeant());
        else
            Cancelling.CancelDraft(bench);
    }

    private static void No(DraftBench bench, Question? asked)
    {
        if (asked is Question.UnusualQuantity unusual)
            AskHowMany(bench, unusual);
        else if (asked is not null)
            LeaveOut(bench, asked);
        else
            bench.Note(wording => wording.NotConfirmed());
    }

    private static void Take(DraftBench bench, Question asked, string answer)
    {
        var place = OrderingDesk.NumberOrNull(answer);
        switch (asked)
        {
            case Question.WhichProduct which when place >= 1 && place <= which.Candidates.Count:
                bench.Close(which);
                Chosen(bench, which, Bare(which.Candidates[(int)place.Value - 1]));
                break;
            case Question.WhichAmount amount when place >= 1 && place <= amount.Amounts.Count:
                var chosen = amount.Amounts[(int)place.Value - 1];
                bench.Close(amount);
                LineBooking.Book(bench, new MeantLine("", chosen.Sku, [], chosen.Quantity.Value, chosen.Unit), amount.Act);
                break;
            case Question.UnusualQuantity unusual when answer == "yes":
                Mean(bench, unusual);
                break;
            case Question.UnusualQuantity unusual when answer == "no":
                AskHowMany(bench, unusual);
                break;
            default:
                if (answer == "none")
                    LeaveOut(bench, asked);
                break;
        }
    }

    // What the answer does not say of the amount was said before.
    private static void Chosen(DraftBench bench, Question.WhichProduct which, MeantLine answer)
    {
        var line = new MeantLine(which.Text, answer.Sku, [], answer.Quantity ?? which.Quantity, answer.Unit ?? which.Unit)
        {
            Wording = which.Wording,
            Measured = answer.Measured,
            ImpossibleQuantity = answer.ImpossibleQuantity ?? (answer.Quantity is null ? which.ImpossibleQuantity : null),
        };
        LineBooking.Book(bench, line, which.Act);
        if (!which.IsOffer)
            Lessons.Note(bench, line);
    }

    private static MeantLine Bare(Sku sku) => new(string.Empty, sku, [], null, null);

    private static void Mean(DraftBench bench, Question.UnusualQuantity unusual)
    {
        bench.Close(unusual);
        if (Quantity.TryCreate(unusual.Quantity, out var quantity))
            LineBooking.Put(bench, new DraftLine(unusual.Sku, unusual.Unit, quantity) { IsQuantityMeant = true }, bench.Find(unusual.Sku, unusual.Unit));
    }

    private static void AskHowMany(DraftBench bench, Question.UnusualQuantity unusual)
    {
        bench.Close(unusual);
        bench.AskNext(new Question.HowMany(unusual.Sku, unusual.Unit));
    }

    private static void LeaveOut(DraftBench bench, Question asked)
    {
        bench.Close(asked);
        if (asked is Question.WhichProduct { Whether: not null } unsure)
            bench.Note(wording => wording.WhatThen(unsure.Text));
        else if (asked is Question.WhichProduct which)
            bench.Note(wording => wording.LeftOut(which.Text));
        else if (asked.About is { } sku)
            bench.Note(wording => wording.LeftOut(sku, bench.Surroundings));
    }

    private static LineAct ActOf(Question question) => question is Question.WhichAmount amount ? amount.Act : LineAct.Set;

    private static string? UnitOf(Question question) => question switch
    {
        Question.UnusualQuantity unusual => unusual.Unit,
        Question.HowMany many => many.Unit,
        _ => null,
    };
}
