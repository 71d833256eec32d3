using System.Globalization;

namespace Abtamim.Testing.Speech;

/// <summary>What the tests of speech have at hand.</summary>
public static class SpeechParts
{
    /// <summary>A voice note that orders, in Arabic: OGG/Opus, as WhatsApp and Telegram send it.</summary>
    public static string VoiceNote { get; } = InFolder("order-ar.ogg");

    /// <summary>A model file without weights: the engine runs, and hears nothing.</summary>
    public static string EmptyModel { get; } = InFolder("for-tests-ggml-tiny.bin");

    /// <summary>A decoder that hangs, in a process of its own.</summary>
    public static string HangingProgram { get; } = InFolder("Programs", "hangs.sh");

    /// <summary>A decoder that never ends writing.</summary>
    public static string FloodingProgram { get; } = InFolder("Programs", "floods.sh");

    /// <summary>whisper.cpp's server, as <c>test.sh</c> installs it.</summary>
    public static string WhisperServer { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("ABTAMIM_WHISPER")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "abtamim", "whisper"),
        "whisper-server");

    /// <summary>Why tests with the real engine cannot run here, or null where they can.</summary>
    public static string? WhisperMissing { get; } =
        File.Exists(WhisperServer) ? null : "whisper.cpp's server is not installed here: test.sh does it, on Debian.";

    /// <summary>How many processes have <paramref name="mark"/> in their command line.</summary>
    public static int ProcessesWith(string mark) => Processes(mark).Count;

    /// <summary>The process of whisper.cpp's server that has <paramref name="mark"/> in its command line, and not the shells beside it; or null.</summary>
    public static int? ServerWith(string mark) =>
        Processes(mark).Where(process => !process.Command.Contains("/bin/sh", StringComparison.Ordinal)).Select(process => (int?)process.Id).FirstOrDefault();

    /// <summary>The environment of one of the processes with <paramref name="mark"/> in their command line.</summary>
    public static string EnvironmentOf(string mark) =>
        File.ReadAllText($"/proc/{Processes(mark)[0].Id.ToString(CultureInfo.InvariantCulture)}/environ");

    /// <summary>Waits until <paramref name="isSo"/>, for a minute at most.</summary>
    public static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    /// <summary>Waits until <paramref name="isSo"/>, for a minute at most.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
    }

    private static List<(int Id, string Command)> Processes(string mark)
    {
        var found = new List<(int, string)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                continue;
            try
            {
                var command = File.ReadAllText(Path.Combine(folder, "cmdline"));
                if (command.Contains(mark, StringComparison.Ordinal))
                    found.Add((id, command));
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }

        return found;
    }

    private static string InFolder(params string[] names) => Path.Combine([Repository.Root, "tests", "Testing", "Speech", .. names]);
}
