using Abtamim.Benchmarks.Load;
using Abtamim.Benchmarks.Understanding;
using Abtamim.Benchmarks.Voice;
using BenchmarkDotNet.Running;

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
    BenchmarkSwitcher.FromAssembly(typeof(LoadProgram).Assembly).Run(arguments);
    return 0;
}
