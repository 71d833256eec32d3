using System.Diagnostics;
using System.Text.Json;
using Abtamim.Testing;

namespace Abtamim.Channels.Tests.Contract;

/// <summary>Signatures made by code that shares nothing with the desk: scripts beside the tests.</summary>
internal static class IndependentCode
{
    /// <summary>Gives <paramref name="input"/> as JSON to the script <c>sign.py</c> of a channel; what it writes, or null where it cannot run here.</summary>
    public static async Task<string?> SignAsync<T>(string channel, T input)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "Channels.Tests", channel, "sign.py"));
        try
        {
            using var python = Process.Start(start)!;
            await python.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
            python.StandardInput.Close();
            var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            return output.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
