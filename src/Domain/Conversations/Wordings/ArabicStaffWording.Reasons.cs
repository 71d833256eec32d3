using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>Why orders, requests and awards are as they are.</summary>
internal sealed partial class ArabicStaffWording
{
    private static string Words(OrderReason reason) => reason switch
    {
        OrderReason.AcceptedOverLimit => "قُبل رغم تجاوز الحد الائتماني",
        OrderReason.RefusedOverLimit => "رُفض لتجاوز الحد الائتماني",
        OrderReason.NoSupplierLeft => "لم يبق مورد نسأله عن الناقص",
        OrderReason.CustomerWaits => "العميل ينتظر الناقص",
        OrderReason.EverythingBought => "اكتمل الشراء",
        OrderReason.CustomerTookPart => "أخذ العميل المتوفر",
        OrderReason.CustomerDroppedShort => "استغنى العميل عن الناقص",
        OrderReason.EverythingArrived => "وصلت البضاعة كلها",
        OrderReason.InvoiceIssued => "صدرت الفاتورة",
        OrderReason.CustomerGaveUp => "ألغاه العميل",
        OrderReason.EverythingShort => "كل أصنافه ناقصة، واستغنى العميل عنها",
        OrderReason.StaffGaveUp => "وافق الفريق على إلغائه",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    private static string Words(RequestReason reason) => reason switch
    {
        RequestReason.NoAnswerYet => "لم يرد بعد",
        RequestReason.NotAnsweredInTime => "لم يرد في الموعد",
        RequestReason.AllOffered => "متوفر كله",
        RequestReason.PartOffered => "متوفر جزء منه",
        RequestReason.NothingOffered => "غير متوفر",
        RequestReason.PriceAccepted => "وافقنا على سعره",
        RequestReason.PriceRefused => "رفضنا سعره",
        RequestReason.OrderGivenUp => "أُلغي الطلب",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    private string Words(AwardReason reason, string unit, Surroundings surroundings)
    {
        var pieces = new List<string>();
        if (reason.Offered < reason.Asked)
            pieces.Add($"المتوفر لديه {Format.Quantity(reason.Offered, reason.Unit)} من أصل {Format.Number(reason.Asked)}");
        pieces.Add(Price(reason, surroundings));
        if (reason.Choice is { } choice)
            pieces.Add(Words(choice, unit));
        if (reason.Choice is { IsRaised: true })
            pieces.Add($"طلبنا منه {Format.QuantityAsObject(reason.Asked, reason.Unit)} لأنه لا يبيع أقل من ذلك");
        return string.Join("؛ ", pieces);
    }

    private string Price(AwardReason reason, Surroundings surroundings)
    {
        var price = $"بسعر {Format.Money(reason.Cost)} {format.PerUnit(reason.Unit)}";
        var listed = Format.Money(reason.Listed);
        var margin = reason.Margin is { } left ? $"، وهامش الربح {Format.Percent(Math.Round(left, 3))}" : "";
        return reason.Ground switch
        {
            PriceGround.Listed => "بسعره المسجّل لدينا",
            PriceGround.BelowListed => $"{price}، أقل من سعره المسجّل لدينا {listed}",
            PriceGround.WithinMargin => $"{price}، أعلى من سعره المسجّل لدينا {listed}{margin}",
            PriceGround.AcceptedByStaff =>
                $"{price} بدل {listed}{margin}، بموافقة {Actor(reason.AcceptedBy, "الفريق", surroundings)}",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Ground, "No such ground."),
        };
    }

    private string Words(ChoiceReason choice, string unit)
    {
        var best = choice.Left switch
        {
            1 => "المورد الوحيد الذي بقي",
            2 => "الأفضل بين موردين اثنين",
            _ => $"الأفضل بين {format.Counted(choice.Left, ArabicNouns.Supplier, ArabicCase.Genitive)}",
        };
        var lead = choice.LeadDays == 0
            ? "في اليوم نفسه"
            : $"خلال {format.Counted(choice.LeadDays, ArabicNouns.Day, ArabicCase.Genitive)}";
        return $"{best}: {Format.Money(choice.UnitCost)} {format.PerUnit(unit)}، والتوريد {lead}، ونسبة رده في الموعد {Format.Percent(choice.Reliability)}";
    }
}
