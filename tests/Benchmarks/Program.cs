using Abtamim.Benchmarks.Load;
using Abtamim.Benchmarks.Understanding;
using Abtamim.Benchmarks.Voice;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// `load …` drives a running host, `voice …` the parts of speech, `understanding` is the short run of its figures; everything
// else goes to BenchmarkDotNet.
return args switch
{
    ["load", .. var rest] => await LoadProgram.RunAsync(rest),
    ["voice", .. var rest] => await VoiceProgram.RunAsync(rest),
    ["understanding"] => UnderstandingProgram.Run(),
    [BareEndpoint.Command, var connectionString, var address] => await BareEndpoint.ServeAsync(connectionString, address),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] arguments)
{
    // In this process: a project of BenchmarkDotNet's own would come under the house's rules, and fail by them.
    var job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(20), logOutput: true)).WithWarmupCount(3).WithIterationCount(10);
    var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job);
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(LoadProgram).Assembly).Run(arguments, config);
    return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
}
