using System.CommandLine;
using Abtamim.Bot.Commands.TeamsPackages;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary><c>teams-package</c>: makes the app that is uploaded to Teams.</summary>
internal static class TeamsPackageCommand
{
    public static Command Create(string[] settings)
    {
        var output = new Option<string>("--output", "-o") { Description = "The file to write", DefaultValueFactory = _ => "abtamim-teams.zip" };
        var website = new Option<string>("--website") { Description = "The company's web site, which Teams shows; PublicUrl where it is not given" };
        var command = new Command("teams-package", "Make the app package that is uploaded to Teams, for the bot of Teams:AppId") { output, website };
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine(settings).Build();
            if (!Guid.TryParseExact(configuration["Teams:AppId"], "D", out var appId))
                return Terminal.Fail("Teams:AppId is missing; right would be --Teams:AppId= and the bot's application (client) id.", ExitCodes.WrongUse);
            if (!Uri.TryCreate(parsed.GetValue(website) ?? configuration["PublicUrl"], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
                return Terminal.Fail("Give the company's web site with --website https://…", ExitCodes.WrongUse);
            var file = parsed.GetValue(output)!;
            await File.WriteAllBytesAsync(file, TeamsPackage.Create(appId, configuration["Company:Name"] ?? "Abtamim", address), cancellation);
            Terminal.Out.WriteLine(file);
            return ExitCodes.Done;
        });
        return command;
    }
}
