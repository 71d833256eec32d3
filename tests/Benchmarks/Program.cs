using Abtamim.Benchmarks.Load;
using BenchmarkDotNet.Running;

// `load …` drives a running host; everything else goes to BenchmarkDotNet.
return args switch
{
    ["load", .. var rest] => await LoadProgram.RunAsync(rest),
    [BareEndpoint.Command, var connectionString, var address] => await BareEndpoint.ServeAsync(connectionString, address),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadProgram).Assembly).Run(arguments);
    return 0;
}
