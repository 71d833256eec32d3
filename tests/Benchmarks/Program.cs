using Abtamim.Benchmarks.Load;
using Abtamim.Benchmarks.Understanding;
using BenchmarkDotNet.Running;

// `load …` drives a running host, `understanding` is the short run of its figures; everything else goes to BenchmarkDotNet.
return args switch
{
    ["load", .. var rest] => await LoadProgram.RunAsync(rest),
    ["understanding"] => UnderstandingProgram.Run(),
    [BareEndpoint.Command, var connectionString, var address] => await BareEndpoint.ServeAsync(connectionString, address),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadProgram).Assembly).Run(arguments);
    return 0;
}
