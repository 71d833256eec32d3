using System.CommandLine;
using Abtamim.Bot.Hosting;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary><c>invite</c>: makes a code by which a customer or a supplier is known on another channel.</summary>
internal static class InviteCommand
{
    private const int LongestDays = 90;

    public static Command Create(string[] settings)
    {
        var party = new Argument<string>("party") { Description = "customer:CODE or supplier:CODE" };
        var days = new Option<int>("--days") { Description = "For how many days the code counts", DefaultValueFactory = _ => 7 };
        var command = new Command("invite", "Make a code by which a customer or a supplier is known on another channel") { party, days };
        command.SetAction(async (parsed, cancellation) =>
        {
            var valid = parsed.GetValue(days);
            if (!PartyRef.TryParse(parsed.GetValue(party), out var invited) || valid is < 1 or > LongestDays)
                return Terminal.Fail($"Write customer:CODE or supplier:CODE, and --days from 1 to {LongestDays}.", ExitCodes.WrongUse);
            await using var host = await EngineHost.OpenAsync(settings, cancellation);
            if (await host.Get<IInvitations>().InviteAsync(invited, TimeSpan.FromDays(valid), cancellation) is not { } code)
                return Terminal.Fail($"There is no customer or supplier '{invited.Code}'.", ExitCodes.Failed);
            Terminal.Out.WriteLine(code);
            return ExitCodes.Done;
        });
        return command;
    }
}
