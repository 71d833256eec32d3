using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>What a supplier says of bringing what was bought.</summary>
internal sealed partial class SupplierTurn
{
    // «5003» answers "which one?"; with a verb of bringing beside it, a purchase order's number says enough.
    private bool IsOfDelivery(SupplierPhrases phrases, Meaning meaning, bool wasAskedWhich)
    {
        if (meaning.Intent == Intent.Delivered)
            return true;
        if (wasAskedWhich && phrases.IsOnlyNumbers)
            return Numbered(phrases, meaning).Count > 0;
        if (!phrases.SaysDelivered || Placed.Count == 0 || meaning.Supplier?.Eta is not null || meaning.Intent is Intent.Question or Intent.TalkToHuman)
            return false;
        return Numbered(phrases, meaning).Count > 0 || (phrases.SaysPart && meaning.Intent is Intent.Eta or Intent.Other or Intent.Complaint);
    }

    private void HearDelivered(string text, SupplierPhrases phrases, Meaning meaning)
    {
        var (numbered, placed) = (Numbered(phrases, meaning), Placed);
        var meant = numbered.Count > 0 ? numbered : Carrying(text, placed);
        if (meant.Exists(row => row.PurchaseOrder.Status == PurchaseStatus.Placed) && IsPart(text, phrases, meant))
            PassOnPartDelivery(text, meant);
        else if (numbered.Count > 0)
            numbered.ForEach(row => OnPurchase(row.PurchaseOrder, Receive));
        else if (meant.Count == 1)
            Receive(meant[0].File, meant[0].PurchaseOrder);
        else if (placed.Count > 1)
            AskWhichDelivered(placed);
        else if (_purchases.Count > 0 && _purchases[^1].PurchaseOrder.Status == PurchaseStatus.CalledOff)
            TellCalledOff(_purchases[^1].PurchaseOrder);
        else if (_purchases.Count > 0)
            Reply(wording => wording.AlreadyDelivered(_purchases[^1].PurchaseOrder));
        else
            Reply(wording => wording.NothingToDeliver());
    }

    private void AskWhichDelivered(List<(OrderFile File, PurchaseOrder PurchaseOrder)> placed)
    {
        _state = _state with { IsAskedWhichDelivered = true };
        Reply(wording => wording.WhichDelivered([.. placed.Take(MostShown).Select(row => row.PurchaseOrder)], Surroundings));
    }

    private List<(OrderFile File, PurchaseOrder PurchaseOrder)> Numbered(SupplierPhrases phrases, Meaning meaning)
    {
        var numbers = phrases.Numbers.ToHashSet();
        if (meaning.OrderNumber is { } number && TryReadNumber(number, out var named))
            numbers.Add(named);
        return [.. _purchases.Where(row => numbers.Contains(row.PurchaseOrder.Number))];
    }

    // Where the goods are named, the purchase orders that have any of them; otherwise all.
    private List<(OrderFile File, PurchaseOrder PurchaseOrder)> Carrying(
        string text, List<(OrderFile File, PurchaseOrder PurchaseOrder)> placed)
    {
        var mentions = Mentions(text, [.. placed.SelectMany(row => row.PurchaseOrder.Lines).Select(line => new DraftItem(line.Sku, line.Quantity, line.Unit))]);
        var carrying = placed.Where(row => row.PurchaseOrder.Lines.Any(line => mentions.Exists(mention => Fits(mention, line.Sku)))).ToList();
        return carrying.Count > 0 ? carrying : placed;
    }

    // A purchase order comes as a whole or not at all: whoever names some of its goods, or fewer of them, brought a part.
    private bool IsPart(string text, SupplierPhrases phrases, List<(OrderFile File, PurchaseOrder PurchaseOrder)> meant)
    {
        if (phrases.SaysPart)
            return true;
        var lines = meant.SelectMany(row => row.PurchaseOrder.Lines).ToList();
        var mentions = Mentions(text, [.. lines.Select(line => new DraftItem(line.Sku, line.Quantity, line.Unit))]);
        var named = lines.Where(line => mentions.Exists(mention => Fits(mention, line.Sku))).ToList();
        if (meant.Count == 1 && named.Count > 0 && named.Count < lines.Count)
            return true;
        return named.Exists(line => mentions.Exists(mention =>
            Fits(mention, line.Sku) && mention is { IsQuantityAssumed: false, Quantity: { } brought } && brought < line.Quantity));
    }

    private void PassOnPartDelivery(string text, List<(OrderFile File, PurchaseOrder PurchaseOrder)> meant)
    {
        var order = meant.Select(row => row.File.Order).Distinct().Take(2).ToList();
        PassOn(
            text,
            order.Count == 1 ? order[0] : null,
            wording => wording.PartDeliveryPassedOn(),
            (wording, task, supplier) => wording.PartDelivery(task, supplier, text));
    }

    private void HearEta(Meaning meaning)
    {
        if (meaning.Supplier?.Eta is not { } eta || !IsPlausible(eta))
        {
            NotUnderstood();
            return;
        }

        var (open, placed) = (Open, Placed);
        if (meaning.OrderNumber is { } number && TryReadNumber(number, out var named) && placed.Any(row => row.PurchaseOrder.Number == named))
            OnPurchase(number, (file, purchase) => Move(file, purchase, eta));
        else if (open.Count + placed.Count == 0)
            Reply(wording => wording.NothingOpen());
        else if (open.Count == 0 && placed.Count == 1)
            Move(placed[0].File, placed[0].PurchaseOrder, eta);
        else if (open.Count == 1 && placed.Count == 0)
            NoteEta(open[0].Request, eta);
        else
            Reply(wording => wording.WhichEta(
                eta, [.. open.Take(MostShown).Select(row => row.Request)], [.. placed.Take(MostShown).Select(row => row.PurchaseOrder)], Surroundings));
    }
}
