using System.Reflection;
using NetArchTest.Rules;

namespace Abtamim.Architecture.Tests;

public sealed class DependencyTests
{
    private static readonly Assembly Domain = Assembly.Load("Abtamim.Domain");
    private static readonly Assembly Channels = Assembly.Load("Abtamim.Channels");
    private static readonly Assembly Infrastructure = Assembly.Load("Abtamim.Infrastructure");

    [Fact]
    public void Domain_WhenItsReferencesAreListed_HasNothingButTheFramework()
    {
        var foreign = Domain.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard"));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.Net")]
    [InlineData("System.Data")]
    public void Domain_WhenItDecides_TouchesNoOutsideWorld(string dependency)
    {
        var result = Types.InAssembly(Domain).ShouldNot().HaveDependencyOn(dependency).GetResult();

        Assert.True(result.IsSuccessful, Offenders(result));
    }

    [Theory]
    [InlineData("Abtamim.Infrastructure")]
    [InlineData("Abtamim.Bot")]
    public void Channels_WhenTheyDepend_LookInwards(string outer)
    {
        var result = Types.InAssembly(Channels).ShouldNot().HaveDependencyOn(outer).GetResult();

        Assert.True(result.IsSuccessful, Offenders(result));
    }

    [Theory]
    [InlineData("Abtamim.Channels")]
    [InlineData("Abtamim.Bot")]
    public void Infrastructure_WhenItDepends_LooksInwards(string outer)
    {
        var result = Types.InAssembly(Infrastructure).ShouldNot().HaveDependencyOn(outer).GetResult();

        Assert.True(result.IsSuccessful, Offenders(result));
    }

    [Theory]
    [InlineData("LanguageModels", "Microsoft.SemanticKernel")]
    [InlineData("LanguageModels", "OpenAI")]
    [InlineData("LanguageModels", "Polly")]
    [InlineData("Files", "Amazon")]
    public void Adapter_WhenItUsesPackages_KeepsThemToItself(string adapter, string package)
    {
        var result = Types.InAssembly(Infrastructure)
            .That().DoNotResideInNamespace($"Abtamim.Infrastructure.{adapter}")
            .ShouldNot().HaveDependencyOn(package)
            .GetResult();

        Assert.True(result.IsSuccessful, Offenders(result));
    }

    [Fact]
    public void ConcreteClasses_WhenNotMadeForInheritance_AreSealed()
    {
        var open = new[] { Domain, Channels, Infrastructure }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false, IsNested: false })
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => type.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true)
            .Where(type => !type.Assembly.GetTypes().Any(other => other.BaseType == type))
            .Where(type => !IsGenerated(type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttributes().Any(attribute => attribute.GetType().Name is "GeneratedCodeAttribute" or "CompilerGeneratedAttribute")
        || typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(type);

    private static string Offenders(NetArchTest.Rules.TestResult result) =>
        string.Join(", ", result.FailingTypeNames ?? []);
}
