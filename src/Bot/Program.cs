return await Abtamim.Bot.Commands.CommandLine.RunAsync(args);
