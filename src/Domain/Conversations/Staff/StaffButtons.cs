using System.Globalization;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>The values of the staff's buttons. What comes back from outside may be anything.</summary>
internal static class StaffButtons
{
    /// <summary>Decides a task.</summary>
    public static string Decide(long task, bool accept) => string.Create(CultureInfo.InvariantCulture, $"task:{task}:{(accept ? "yes" : "no")}");

    /// <summary>Shows a task.</summary>
    public static string Show(long task) => string.Create(CultureInfo.InvariantCulture, $"task:{task}");

    /// <summary>Writes down what was said in the recording of a task.</summary>
    public static string WriteDown(long task) => string.Create(CultureInfo.InvariantCulture, $"task:{task}:write");

    /// <summary>Removes a customer's recordings.</summary>
    public static string Forget(Customer customer) => $"forget:{customer.Code}";

    /// <summary>Shows all about an order.</summary>
    public static string Order(long number) => string.Create(CultureInfo.InvariantCulture, $"order:{number}");

    /// <summary>The goods of an order have come.</summary>
    public static string Delivered(long number) => string.Create(CultureInfo.InvariantCulture, $"order:{number}:delivered");

    /// <summary>Says whose payment it was that was reported by the message <paramref name="cause"/>.</summary>
    public static string Pays(long cause, Customer customer) => string.Create(CultureInfo.InvariantCulture, $"pay:{cause}:{customer.Code}");

    /// <summary>What was reported by the message <paramref name="cause"/> is not to be booked.</summary>
    public static string PaysNot(long cause) => string.Create(CultureInfo.InvariantCulture, $"pay:{cause}");

    /// <summary>Confirms a claim although the same amount is booked already.</summary>
    public static string DecideSurely(long task) => string.Create(CultureInfo.InvariantCulture, $"task:{task}:sure");

    /// <summary>Undoes an entry of the books.</summary>
    public static string Reverse(long entry) => string.Create(CultureInfo.InvariantCulture, $"entry:{entry}:reverse");

    /// <summary>Leaves an entry of the books as it is.</summary>
    public static string Keep(long entry) => string.Create(CultureInfo.InvariantCulture, $"entry:{entry}:keep");

    /// <summary>Shows what a customer owes.</summary>
    public static string Balance(Customer customer) => $"balance:{customer.Code}";

    /// <summary>Takes a chat over.</summary>
    public static string Take(PartyRef party) => $"take:{party}";

    /// <summary>Goes on with a chat that is held.</summary>
    public static string Pick(PartyRef party) => $"chat:{party}";

    /// <summary>Leaves a chat to the desk again.</summary>
    public static string Release(PartyRef party) => $"release:{party}";

    /// <summary>Shows a customer's own words.</summary>
    public static string Words(Customer customer) => $"words:{customer.Code}";

    /// <summary>Shows a customer's own words from place <paramref name="first"/> on, counted from 0.</summary>
    public static string Words(Customer customer, int first) => string.Create(CultureInfo.InvariantCulture, $"words:{customer.Code}:{first}");

    /// <summary>Takes back one of a customer's own words.</summary>
    public static string DropWord(long id) => string.Create(CultureInfo.InvariantCulture, $"word:{id}:drop");

    /// <summary>The tasks that wait.</summary>
    public const string Tasks = "tasks";

    /// <summary>The orders under way.</summary>
    public const string Orders = "orders";

    /// <summary>What a pressed button asks for.</summary>
    public static StaffWish Read(string value, Surroundings surroundings) => value.Split(':', 3) switch
    {
        ["task", var number, "yes" or "no"] when Number(number) is { } task => new StaffWish.Decide(value.EndsWith("yes", StringComparison.Ordinal), task, null),
        ["task", var number, "write"] when Number(number) is { } task => new StaffWish.WriteDown(task),
        ["task", var number] when Number(number) is { } task => new StaffWish.ShowTask(task),
        ["order", var number] when Number(number) is { } order => new StaffWish.OrderDetails(order),
        ["order", var number, "delivered"] when Number(number) is { } order => new StaffWish.Delivered(order),
        ["task", var number, "sure"] when Number(number) is { } task => new StaffWish.Decide(true, task, null) { IsMeant = true },
        ["entry", var number, "reverse" or "keep"] when Number(number) is { } entry =>
            new StaffWish.Reverse(entry, null) { IsMeant = value.EndsWith("reverse", StringComparison.Ordinal) },
        ["balance", var code] when surroundings.Parties.FindCustomer(code) is { } customer => new StaffWish.CustomerBalance([customer]),
        ["pay", var number] when Number(number) is { } cause => new StaffWish.DropPayment(cause),
        ["pay", var number, var code] when Number(number) is { } cause => new StaffWish.AssignPayment(cause, surroundings.Parties.FindCustomer(code)),
        ["forget", var code] when surroundings.Parties.FindCustomer(code) is { } customer => new StaffWish.Forget([customer]) { IsMeant = true },
        ["take", var role, var code] when Party(role, code, surroundings) is { } party => new StaffWish.TakeOver([party]),
        ["chat", var role, var code] when Party(role, code, surroundings) is { } party => new StaffWish.PickChat([party]),
        ["release", var role, var code] when Party(role, code, surroundings) is { } party => new StaffWish.Release([party]),
        ["words", var code] when surroundings.Parties.FindCustomer(code) is { } customer => new StaffWish.CustomerWords([customer]),
        ["words", var code, var number] when surroundings.Parties.FindCustomer(code) is { } customer && Number(number) is <= LearnedWords.Most and var first =>
            new StaffWish.CustomerWords([customer]) { First = (int)first },
        ["word", var number, "drop"] when Number(number) is { } word => new StaffWish.DropWord(word),
        [Tasks] => new StaffWish.Tasks(),
        [Orders] => new StaffWish.PendingOrders(),
        _ => new StaffWish.Nothing(),
    };

    private static PartyRef? Party(string role, string code, Surroundings surroundings) =>
        PartyRef.TryParse($"{role}:{code}", out var party) && party.Role != SpeakerRole.Staff && surroundings.Parties.Knows(party) ? party : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
