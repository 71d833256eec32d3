using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Abtamim.Testing.Hosting;

/// <summary>The built host as a process of its own, so that it can be killed as a machine kills it.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>What it has written, for messages of failed tests.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The process's memory that is in use, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The processor time that it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the host on <paramref name="connectionString"/> and waits until it is ready.</summary>
    /// <param name="connectionString">The database, as configured by <c>ConnectionStrings:Abtamim</c>.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="at">Where it shall listen; null for any free port.</param>
    public static async Task<HostProcess> StartAsync(
        string connectionString, IReadOnlyDictionary<string, string>? settings = null, Uri? at = null)
    {
        var address = at ?? new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var host = new HostProcess(Launch(["serve"], connectionString, address, settings), address);
        try
        {
            await host.WaitUntilReadyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the host to its end: its exit code and what it wrote.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string connectionString, params string[] arguments)
    {
        using var process = Launch(arguments, connectionString, null, null);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Kills it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static Process Launch(
        IReadOnlyList<string> arguments,
        string connectionString,
        Uri? address,
        IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Program)!,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Abtamim"] = connectionString;
        start.Environment["Web__Chat"] = "true";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        if (address is not null)
            start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
    }

    private static string Program { get; } = Path.Combine(
        Repository.Root,
        "src",
        "Bot",
        "bin",
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug",
        "net10.0",
        "Abtamim.Bot.dll");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The host ended with code {_process.ExitCode}: {Output}");
            try
            {
                using var answer = await client.GetAsync("/health/ready", limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"The host was not ready within {StartLimit}: {Output}", late);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), CancellationToken.None);
        }
    }

    private void Note(string? line)
    {
        lock (_output)
        {
            if (line is not null && _output.Length < 100_000)
                _output.AppendLine(line);
        }
    }
}
