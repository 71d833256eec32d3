using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Orders, as staff look at them and report their delivery.</summary>
internal static class OrderDesk
{
    /// <summary>All about an order.</summary>
    public static void Show(StaffTalk talk, long? number)
    {
        if (Find(talk, number) is { } file)
            talk.Reply(wording => wording.OrderFile(file, talk.Surroundings));
    }

    /// <summary>The goods have come, whoever brought them.</summary>
    public static void Delivered(StaffTalk talk, long? number, bool isPart)
    {
        if (Find(talk, number) is not { } file)
            return;
        if (isPart)
            talk.Reply(wording => wording.PartNotNoted(file.Order));
        else if (DeliveryDesk.AllReceived(file, talk.Actor, talk.Cause, talk.Surroundings, talk.Decision))
            talk.Reply(wording => wording.DeliveryNoted(file.Order));
        else
            talk.Reply(wording => wording.NothingToDeliver(file.Order));
    }

    private static OrderFile? Find(StaffTalk talk, long? number)
    {
        if (number is { } wanted && talk.Facts.Order(wanted) is { } file)
            return file;
        talk.Reply(wording => number is null ? wording.WhichOrder() : wording.NoSuchOrder(number.Value));
        return null;
    }
}
