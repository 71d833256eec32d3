namespace Abtamim.Infrastructure.Speech;

/// <summary>Finds programs as a shell would.</summary>
internal static class Programs
{
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
}
