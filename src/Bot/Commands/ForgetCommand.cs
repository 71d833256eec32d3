using System.CommandLine;
using System.Globalization;
using Abtamim.Bot.Hosting;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary><c>forget</c>: removes what somebody said, where they ask for it.</summary>
internal static class ForgetCommand
{
    public static Command Create(string[] settings)
    {
        var party = new Argument<string>("party") { Description = "customer:CODE (or CODE alone), or supplier:CODE" };
        var command = new Command("forget", "Remove somebody's recordings and what was heard in them; orders and books stay") { party };
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(party)!;
            if (!PartyRef.TryParse(named.Contains(':', StringComparison.Ordinal) ? named : $"customer:{named}", out var forgotten) || forgotten.Role == SpeakerRole.Staff)
                return Terminal.Fail("Write customer:CODE or supplier:CODE.", ExitCodes.WrongUse);
            await using var host = await EngineHost.OpenAsync(settings, cancellation);
            if (!host.Get<IReferenceData>().Parties.Knows(forgotten))
                return Terminal.Fail($"There is no customer or supplier '{forgotten.Code}'.", ExitCodes.Failed);
            var removed = await host.Get<IForgetting>().ForgetAsync(forgotten, cancellation);
            Terminal.Out.WriteLine(removed switch
            {
                0 => "There is no recording to be removed.",
                1 => "1 recording removed, and all that was heard in it.",
                _ => string.Create(CultureInfo.InvariantCulture, $"{removed} recordings removed, and all that was heard in them."),
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
