using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>
/// Hangfire's logs in the host's. Hangfire keeps one provider for the whole process: where several hosts live in it, as
/// in tests, the one at hand may belong to a host that has ended, and must not make another's start fail.
/// </summary>
internal sealed class JobLogs(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _inner = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return _inner.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return Nowhere.Instance;
        }
    }

    private sealed class Nowhere : ILog
    {
        public static Nowhere Instance { get; } = new();

        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
