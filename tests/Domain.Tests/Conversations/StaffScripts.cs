using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>What scripts about staff begin with.</summary>
internal static class StaffScripts
{
    public const string Sara = "staff:سارة";
    public const string Omar = "staff:Omar";

    /// <summary>A customer orders and confirms.</summary>
    public static Script Orders(this Script script, string customer, string text)
    {
        script.Say(customer, text);
        return script.PressValue(customer, script.Buttons.First(button => button.Value.StartsWith("draft:confirm:", StringComparison.Ordinal)).Value);
    }

    /// <summary>A customer whose limit is 3,000 orders for more: the first task.</summary>
    public static Script OverTheLimit(this Script script) => script.Orders("customer:CUS-006", "٢٠ كرتون تونة");

    /// <summary>An order of which everything is bought.</summary>
    public static Script Bought(this Script script) => script.Orders("customer:CUS-001", "٥ كراتين بيبسي علب و٣ شوالات سكر").SuppliersHaveEverything();

    /// <summary>Something comes up for staff.</summary>
    public static Script Raised(this Script script, TaskKind kind, string? party, decimal? amount = null, string? note = null)
    {
        var decision = new Decision();
        decision.Add(new StaffTask(kind, 7, script.Company.Surroundings.Now)
        {
            Party = party,
            Amount = amount is { } major ? Money.FromMajor(major, Currency.Sar) : null,
            Note = note,
        });
        script.Store.Save(decision);
        return script;
    }

    /// <summary>A stranger asks to become a customer.</summary>
    public static Script Applied(this Script script)
    {
        var decision = new Decision();
        decision.Add(new StaffTask(TaskKind.Registration, 7, script.Company.Surroundings.Now)
        {
            Applicant = new Applicant(new ConversationId("telegram:5"), "Sam", "Corner shop", Language.English),
        });
        script.Store.Save(decision);
        return script;
    }

    /// <summary>How many messages <paramref name="party"/> has got.</summary>
    public static int Heard(this Script script, string party) =>
        script.Company.Said.Count(said => PartyRef.TryParse(party, out var known) && said.To == known);
}
