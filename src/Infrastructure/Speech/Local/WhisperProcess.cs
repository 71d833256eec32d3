using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Abtamim.Infrastructure.Speech.Local;

/// <summary>
/// One life of whisper.cpp's server, on a free port of this machine. It never outlives the host: beside it stands a shell
/// that holds a pipe from the host, and kills it when that ends, as it does when the host is killed.
/// </summary>
internal sealed class WhisperProcess : IAsyncDisposable
{
    /// <summary>The path under which it transcribes, as every other server does.</summary>
    private const string InferencePath = "/v1/audio/transcriptions";

    // The watcher waits for the end of its input, which nobody writes to. The server gets none of it, and computes only
    // when nobody else wants to.
    private const string Watch = """
        exec 3<&0
        nice -n 10 "$@" </dev/null 3<&- &
        server=$!
        { while read -r line; do :; done <&3; kill -9 "$server"; } 2>/dev/null &
        watcher=$!
        exec 3<&-
        wait "$server"
        code=$?
        kill -9 "$watcher" 2>/dev/null
        exit "$code"
        """;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly LastLines _said = new();

    private WhisperProcess(Process process, int port)
    {
        _process = process;
        var root = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        (Transcriptions, Health) = (new Uri(root, InferencePath), new Uri(root, "/health"));
    }

    /// <summary>Where it transcribes.</summary>
    public Uri Transcriptions { get; }

    /// <summary>Where it says whether its model is loaded.</summary>
    public Uri Health { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>What it said last, for whoever looks for why it ended.</summary>
    public string LastWords => _said.ToString();

    /// <summary>Its process, or that of the shell that watches it.</summary>
    public int Id => _process.Id;

    /// <exception cref="Win32Exception">The server does not start.</exception>
    public static WhisperProcess Start(LocalSpeechOptions options)
    {
        var port = FreePort();
        string[] server =
        [
            Programs.Find(options.Server) ?? options.Server,
            "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--inference-path", InferencePath,
            "--model", Path.GetFullPath(options.Model!), "--threads", options.Threads.ToString(CultureInfo.InvariantCulture),
        ];
        string[] command = OperatingSystem.IsWindows() ? server : ["/bin/sh", "-c", Watch, "whisper", .. server];
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }.WithoutSecrets(),
        };
        try
        {
            var started = new WhisperProcess(process, port);
            process.Start();
            started.Listen();
            return started;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>Completes when it has ended.</summary>
    public Task EndedAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Ends it at once: it keeps nothing that could be lost.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(OperatingSystem.IsWindows() ? TimeSpan.Zero : Farewell);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
        catch (IOException)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has just ended by itself.
        }
    }

    // Nobody reads its output, and a full pipe would hold it up.
    private void Listen()
    {
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => _said.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    // Another may take the port before the server does; then the server ends, and is started again on another.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The end of what a program says.</summary>
    private sealed class LastLines
    {
        private const int Most = 5;
        private const int MostLetters = 200;

        private readonly Queue<string> _lines = new();

        public void Add(string? line)
        {
            if (string.IsNullOrWhiteSpace(line))
                return;
            lock (_lines)
            {
                _lines.Enqueue(line.Length > MostLetters ? line[..MostLetters] : line);
                if (_lines.Count > Most)
                    _lines.Dequeue();
            }
        }

        public override string ToString()
        {
            lock (_lines)
                return string.Join(" | ", _lines);
        }
    }
}
