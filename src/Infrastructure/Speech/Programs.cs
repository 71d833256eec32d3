using System.Diagnostics;

namespace Abtamim.Infrastructure.Speech;

/// <summary>Finds programs as a shell would, and starts them with what they may know.</summary>
internal static class Programs
{
    private static readonly string[] Needed =
        ["PATH", "HOME", "TMPDIR", "TMP", "TEMP", "LANG", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC"];

    // What engines are told about threads and graphics cards.
    private static readonly string[] NeededBeginnings = ["LC_", "OMP_", "GGML_", "CUDA_", "NVIDIA_", "HIP_", "ROCR_", "VK_"];

    /// <summary>
    /// Leaves a program only the environment that it needs: ours holds keys and passwords, and it reads strangers' files.
    /// </summary>
    public static ProcessStartInfo WithoutSecrets(this ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => !IsNeeded(name)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    /// <summary>The file of a program that is named by its path, or by its name in <c>PATH</c>; null where there is none.</summary>
    public static string? Find(string? program)
    {
        if (string.IsNullOrWhiteSpace(program))
            return null;
        if (program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || program.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal))
            return File.Exists(program) ? Path.GetFullPath(program) : null;
        string[] names = OperatingSystem.IsWindows() ? [program, program + ".exe"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    private static bool IsNeeded(string name) =>
        Needed.Contains(name, StringComparer.OrdinalIgnoreCase)
        || NeededBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
